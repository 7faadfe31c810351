namespace StuntingAssessment.Domain.Letters;

public sealed record IssuerSettingsChanged(string Name, IReadOnlyList<FieldChange> Changes) : DomainEvent;
