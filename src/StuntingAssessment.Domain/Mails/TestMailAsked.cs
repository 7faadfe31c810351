namespace StuntingAssessment.Domain.Mails;

public sealed record TestMailAsked(string To) : DomainEvent;
