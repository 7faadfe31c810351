namespace StuntingAssessment.Domain.Mails;

public sealed record MailsDiscarded(string Title, int Count) : DomainEvent;
