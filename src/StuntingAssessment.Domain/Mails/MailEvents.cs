namespace StuntingAssessment.Domain.Mails;

/// <summary>Mails were written that wait for somebody to send or discard them.</summary>
public sealed record MailsDrafted(string Title, int Count) : DomainEvent;

public sealed record MailsReleased(string Title, int Count) : DomainEvent;

public sealed record MailsDiscarded(string Title, int Count) : DomainEvent;

/// <summary>A mail that was given up or whose fate is not known goes out again.</summary>
public sealed record MailSentAgain(string Subject, string To, bool WasInDoubt) : DomainEvent;

/// <summary>Somebody found out that a mail whose fate was not known has arrived.</summary>
public sealed record MailFoundArrived(string Subject, string To) : DomainEvent;

public sealed record MailDiscarded(string Subject, string To) : DomainEvent;

public sealed record TestMailAsked(string To) : DomainEvent;
