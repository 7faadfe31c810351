namespace StuntingAssessment.Domain.Ansit;

public sealed record IndicatorAdded(Indicator Indicator) : DomainEvent;

public sealed record IndicatorChanged(Indicator Before, Indicator After) : DomainEvent;

public sealed record IndicatorRemoved(Indicator Indicator) : DomainEvent;

/// <param name="Before">The group's codes.</param>
public sealed record IndicatorsOrdered(string Group, IReadOnlyList<string> Before, IReadOnlyList<string> After) : DomainEvent;

public sealed record PopulationAdded(Population Population) : DomainEvent;

public sealed record PopulationChanged(Population Before, Population After) : DomainEvent;

public sealed record PopulationRemoved(Population Population) : DomainEvent;

public sealed record PopulationsOrdered(IReadOnlyList<string> Before, IReadOnlyList<string> After) : DomainEvent;

/// <summary>A cloned cycle's regency keeps who has which number.</summary>
/// <param name="FromYear">The earlier cycle's assessment year.</param>
/// <param name="Choices">How many; those for offices or measures that are no more stay behind.</param>
public sealed record OwnersCarried(int FromYear, int Choices) : DomainEvent;
