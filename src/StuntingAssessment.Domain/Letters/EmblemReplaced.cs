namespace StuntingAssessment.Domain.Letters;

public sealed record EmblemReplaced(string Name, string FileName, string Sha256) : DomainEvent;
