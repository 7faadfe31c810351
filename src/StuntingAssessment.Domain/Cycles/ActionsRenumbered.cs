namespace StuntingAssessment.Domain.Cycles;

/// <param name="Numbers">The new number by the earlier one, for those that changed.</param>
public sealed record ActionsRenumbered(IReadOnlyDictionary<int, int> Numbers) : DomainEvent;
