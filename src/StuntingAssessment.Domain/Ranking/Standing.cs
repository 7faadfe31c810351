namespace StuntingAssessment.Domain.Ranking;

/// <summary>One regency in the ranking, with every number that is printed about it.</summary>
/// <param name="Actions">By component, then by number; a documents component each.</param>
/// <param name="Components">In the cycle's order.</param>
/// <param name="Total">Rounded to the cycle's decimals; none while a counted component has no value.</param>
/// <param name="Rank">None without a total. Equal ranks share a number and the next is skipped: 1, 1, 3.</param>
/// <param name="Tied">The rank is shared: neither the tie-break chain nor the chair decided.</param>
/// <param name="Missing">Codes of the counted components without a value.</param>
public sealed record Standing(
    Participant Participant,
    IReadOnlyList<ActionScore> Actions,
    IReadOnlyList<ComponentScore> Components,
    TopLevelShare TopLevelShare,
    decimal? Total,
    int? Rank,
    bool Tied,
    IReadOnlyList<string> Missing,
    string? Predicate)
{
    public string Code => Participant.Code;

    public string Name => Participant.Name;

    /// <summary>A district is scored in its award's component only; a regency in every one.</summary>
    public bool IsScored(ScoredComponent component) => OwnBasis is null || component.Code == OwnBasis;

    public decimal? ValueOf(string component) => Component(component).Value;

    /// <summary>For a district, the component that its award goes by.</summary>
    public string? OwnBasis { get; init; }

    public ComponentScore Component(string code) => Components.Single(component => component.Code == code);
}
