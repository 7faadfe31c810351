namespace StuntingAssessment.Domain.Results;

public sealed record ResultFrozen(int Number, string Sha256, string InternalSha256) : DomainEvent;

public sealed record ResultUnfrozen(int Number, string Reason) : DomainEvent;

public sealed record DecreeEntered(string DecreeNumber, DateOnly DecreeDate) : DomainEvent;

public sealed record PublicationRequested(int Number) : DomainEvent;

public sealed record PublicationRequestWithdrawn(int Number, string Reason) : DomainEvent;

public sealed record ResultPublished(int Number, string Sha256, string DecreeNumber) : DomainEvent;

public sealed record ResultReplaced(int Edition, int ByEdition, string Reason) : DomainEvent;

public sealed record WithdrawalRequested(int Edition, string Reason) : DomainEvent;

public sealed record WithdrawalRequestCancelled(int Edition, string Reason) : DomainEvent;

public sealed record ResultWithdrawn(int Edition, string Reason) : DomainEvent;
