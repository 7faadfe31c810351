namespace StuntingAssessment.Domain.Ansit;

/// <summary>A cloned cycle's regency keeps who has which number.</summary>
/// <param name="FromYear">The earlier cycle's assessment year.</param>
/// <param name="Choices">How many; those for offices or measures that are no more stay behind.</param>
public sealed record OwnersCarried(int FromYear, int Choices) : DomainEvent;
