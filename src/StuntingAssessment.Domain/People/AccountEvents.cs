namespace StuntingAssessment.Domain.People;

public sealed record FirstAdminCreated(string Email) : DomainEvent;

public sealed record PersonInvited(string Name, string Email) : DomainEvent;

public sealed record PersonChanged(string Name, string Email) : DomainEvent;

public sealed record AccountLinkMade(string Kind, DateTime ExpiresAt) : DomainEvent;

public sealed record AccountLinkUsed(string Kind) : DomainEvent;

public sealed record PasswordChanged : DomainEvent;

public sealed record SessionsEnded : DomainEvent;

public sealed record SignedIn : DomainEvent;

public sealed record SignedOut : DomainEvent;

public sealed record SignInRefused(string Reason) : DomainEvent;

public sealed record SignInsLocked(int Failures, DateTime Until) : DomainEvent;

public sealed record AccountClosed(string Reason) : DomainEvent;

public sealed record AccountReopened : DomainEvent;

/// <summary>A file marked as holding personal data was read.</summary>
public sealed record MarkedFileRead(Guid FileId, string RegencyCode, int Action, string FileName) : DomainEvent;
