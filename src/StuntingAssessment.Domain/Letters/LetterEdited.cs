namespace StuntingAssessment.Domain.Letters;

public sealed record LetterEdited(IReadOnlyList<FieldChange> Changes) : DomainEvent;
