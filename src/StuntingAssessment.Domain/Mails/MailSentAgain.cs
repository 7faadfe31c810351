namespace StuntingAssessment.Domain.Mails;

/// <summary>A mail that was given up or whose fate is not known goes out again.</summary>
public sealed record MailSentAgain(string Subject, string To, bool WasInDoubt) : DomainEvent;
