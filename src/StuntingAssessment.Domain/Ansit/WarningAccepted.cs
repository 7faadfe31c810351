namespace StuntingAssessment.Domain.Ansit;

/// <param name="Place">Null: the column as a whole.</param>
public sealed record WarningAccepted(int Year, string Check, string? Place, string Measure, string Reason) : DomainEvent;
