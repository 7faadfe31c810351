namespace StuntingAssessment.Domain.Mails;

/// <summary>Mails were written that wait for somebody to send or discard them.</summary>
public sealed record MailsDrafted(string Title, int Count) : DomainEvent;
