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

/// <summary>0 to 100, exact; what is printed carries <see cref="Rounding.PartDecimals"/> decimals.</summary>
public sealed record ActionScore(int Action)
{
    public decimal? Printed => Exact is { } exact ? Rounding.HalfAwayFromZero(exact, Rounding.PartDecimals) : null;

    internal Fraction? Exact { get; init; }
}

/// <param name="Value">0 to 100, rounded to the cycle's decimals: the number the total is made of.</param>
/// <param name="Combined">What the sheets alone give, rounded likewise: what a moderation replaced.</param>
/// <param name="Sheets">The sheets that count for this component, by panellist.</param>
public sealed record ComponentScore(
    ScoredComponent Rule,
    decimal? Value,
    decimal? Combined,
    IReadOnlyList<SheetValue> Sheets,
    ModeratedValue? Moderation)
{
    public string Code => Rule.Code;

    internal Fraction? Exact { get; init; }
}

/// <summary>What one sheet says about one component: 0 to 100, exact.</summary>
public sealed record SheetValue(string Panelist)
{
    public decimal Printed => Rounding.HalfAwayFromZero(Exact, Rounding.PartDecimals);

    internal Fraction Exact { get; init; }
}

/// <param name="AtTop">Document criteria graded at their top points.</param>
/// <param name="Of">All document criteria, graded or not: the same for every regency of a cycle, so the shares compare by <paramref name="AtTop"/>.</param>
public sealed record TopLevelShare(int AtTop, int Of);

/// <summary>Regencies that the total and the whole tie-break chain leave equal.</summary>
/// <param name="Rank">The rank they share, or the first of theirs once the chair has ordered them.</param>
/// <param name="OrderedByChair">False: the group is open and the chair may order it, as a whole.</param>
public sealed record TieGroup(int Rank, IReadOnlyList<string> Codes, bool OrderedByChair);

/// <param name="Regency">Code of the holder; none while the award is open.</param>
public sealed record AwardHolding(AwardRule Award, string? Regency);
