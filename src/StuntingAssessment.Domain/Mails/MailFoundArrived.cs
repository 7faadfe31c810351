namespace StuntingAssessment.Domain.Mails;

/// <summary>Somebody found out that a mail whose fate was not known has arrived.</summary>
public sealed record MailFoundArrived(string Subject, string To) : DomainEvent;
