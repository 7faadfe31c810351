namespace StuntingAssessment.Domain.Letters;

public sealed record SignatoryChanged(string Position, IReadOnlyList<FieldChange> Changes) : DomainEvent;
