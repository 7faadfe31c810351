namespace StuntingAssessment.Domain.Letters;

public sealed record EmblemRemoved(string Name, string FileName) : DomainEvent;
