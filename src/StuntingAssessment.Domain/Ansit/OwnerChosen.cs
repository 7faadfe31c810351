namespace StuntingAssessment.Domain.Ansit;

/// <param name="Office">Null: back to the usual owner.</param>
public sealed record OwnerChosen(string Measure, string Title, string? Office) : DomainEvent;
