namespace StuntingAssessment.Domain.People;

/// <summary>The first of two steps: the password was right, the code is still to come.</summary>
public sealed record PasswordAccepted : DomainEvent;

public sealed record RecoveryCodeUsed(int Left) : DomainEvent;

public sealed record SecondFactorSetUp : DomainEvent;

public sealed record SecondFactorReplaced : DomainEvent;

public sealed record SecondFactorRemoved : DomainEvent;

/// <summary>By an admin's link and the person's own password.</summary>
public sealed record SecondFactorReset : DomainEvent;

public sealed record RecoveryCodesRenewed(int Count) : DomainEvent;

/// <summary>Asked for the password again before an act that weighs more.</summary>
public sealed record IdentityProvedAgain : DomainEvent;

/// <summary>One session, by its owner.</summary>
public sealed record SessionEnded(string Device) : DomainEvent;

/// <summary>All sessions of a person, by an admin.</summary>
public sealed record SessionsEndedByAdmin(Guid PersonId) : DomainEvent;

public sealed record PasswordResetAsked : DomainEvent;

public sealed record ViewingStarted(Guid PersonId, DateTime Until) : DomainEvent;

public sealed record ViewingEnded(Guid PersonId, bool TimeWasUp) : DomainEvent;
