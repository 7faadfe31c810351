namespace StuntingAssessment.Domain.Ansit;

/// <param name="Before">The group's codes.</param>
public sealed record IndicatorsOrdered(string Group, IReadOnlyList<string> Before, IReadOnlyList<string> After) : DomainEvent;
