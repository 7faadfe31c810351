namespace StuntingAssessment.Domain.Agencies;

public sealed record AgencyFounded(string Name, IReadOnlyList<string> Codes, int Year) : DomainEvent;

public sealed record AgencyChanged(string Before, string After, IReadOnlyList<string> CodesBefore, IReadOnlyList<string> CodesAfter) : DomainEvent;

public sealed record AgencyConfirmed(string Name) : DomainEvent;

public sealed record AgencyEnded(string Name, int LastYear) : DomainEvent;

public sealed record AgenciesMerged(IReadOnlyList<string> From, string Into, int Year) : DomainEvent;

public sealed record HeadAppointed(string Agency, string Position, string Name, DateOnly From, DateOnly? To) : DomainEvent;

public sealed record HeadLeft(string Agency, string Position, string Name, DateOnly To) : DomainEvent;

public sealed record HeadRemoved(string Agency, string Position, string Name) : DomainEvent;
