namespace StuntingAssessment.Domain.Mails;

public sealed record MailDiscarded(string Subject, string To) : DomainEvent;
