namespace StuntingAssessment.Domain.Mails;

public sealed record MailsReleased(string Title, int Count) : DomainEvent;
