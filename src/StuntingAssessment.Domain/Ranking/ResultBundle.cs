using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Ranking;

public enum TieBreakKind
{
    Component,
    TopLevelShare,
    SubmittedAt,
}

/// <summary>
/// Everything a ranking is computed from, and nothing else: the input of <see cref="Standings.Of"/> and the file that is frozen with a result.
/// A live view is the same record with fewer grades and sheets; a draft sheet does not belong in it.
/// </summary>
public sealed record ResultBundle(
    ResultCycle Cycle,
    ScoringRules Rules,
    IReadOnlyList<ScoredAction> Actions,
    IReadOnlyList<ScoredCriterion> Criteria,
    IReadOnlyList<Participant> Participants,
    IReadOnlyList<ChairDecision> ChairDecisions)
{
    public const string Format = "stunting-assessment-result/1";

    /// <summary>Written for the reader of the file; no score depends on it.</summary>
    public IReadOnlyList<NotAssessed> NotAssessed { get; init; } = [];

    public IEnumerable<DocumentCriterion> DocumentCriteria => Criteria.OfType<DocumentCriterion>();

    public IEnumerable<PanelCriterion> PanelCriteria => Criteria.OfType<PanelCriterion>();
}

public sealed record ResultCycle(string Province, int AssessmentYear, int ActivityYear);

/// <param name="Decimals">0 to 4: decimals of a printed component and of the total.</param>
/// <param name="Components">Their weights add up to 100.</param>
/// <param name="TieBreaks">In the order they are asked.</param>
/// <param name="Predicates">In any order; the highest that is reached counts.</param>
/// <param name="Awards">In the order they are given; an exclusive one looks at those before it.</param>
public sealed record ScoringRules(
    int Decimals,
    IReadOnlyList<ScoredComponent> Components,
    IReadOnlyList<TieBreak> TieBreaks,
    IReadOnlyList<PredicateRule> Predicates,
    IReadOnlyList<AwardRule> Awards);

/// <param name="Weight">Percent of the total; 0 is scored and shown, not counted.</param>
/// <param name="Combine">How the sheets become one value; says nothing about documents.</param>
public sealed record ScoredComponent(
    string Code,
    string Name,
    decimal Weight,
    ComponentSource Source,
    Combination Combine = Combination.Mean)
{
    public bool Counts => Weight > 0;
}

public sealed record TieBreak
{
    private const string TopLevelShareName = "top-level-share";
    private const string SubmittedAtName = "submitted-at";

    public static readonly TieBreak TopLevelShare = new(TieBreakKind.TopLevelShare, null);

    public static readonly TieBreak SubmittedAt = new(TieBreakKind.SubmittedAt, null);

    private TieBreak(TieBreakKind kind, string? component) => (Kind, Component) = (kind, component);

    public TieBreakKind Kind { get; }

    /// <summary>The component's code, for <see cref="TieBreakKind.Component"/> only.</summary>
    public string? Component { get; }

    public string Name => Kind switch
    {
        TieBreakKind.Component => Component!,
        TieBreakKind.TopLevelShare => TopLevelShareName,
        TieBreakKind.SubmittedAt => SubmittedAtName,
    };

    /// <param name="name">As a cycle's rules and the bundle write it; what is none of the two fixed names is a component's code.</param>
    public static TieBreak Of(string name) => name switch
    {
        TopLevelShareName => TopLevelShare,
        SubmittedAtName => SubmittedAt,
        _ => new TieBreak(TieBreakKind.Component, name),
    };
}

/// <param name="From">The lowest printed total that earns the name.</param>
public sealed record PredicateRule(string Name, decimal From);

/// <summary>Given for a rank or for the highest value of a component: exactly one of <paramref name="Rank"/> and <paramref name="Basis"/>.</summary>
/// <param name="Exclusive">Passes over whoever holds an award listed before it.</param>
/// <param name="Name">As it stands on the certificate; no score depends on it, nor on the prizes and the money.</param>
/// <param name="Money">Whole rupiah.</param>
public sealed record AwardRule(
    string Code,
    int? Rank,
    string? Basis,
    bool Exclusive = false,
    string? Name = null,
    IReadOnlyList<string>? Prizes = null,
    long? Money = null)
{
    public IReadOnlyList<string> Prizes { get; } = Prizes ?? [];
}

public sealed record ScoredAction(int No, decimal Weight, string? Name = null);

public abstract record ScoredCriterion(string Code, string Component, decimal Weight, string? Text);

public sealed record DocumentCriterion(
    string Code,
    string Component,
    decimal Weight,
    int Action,
    IReadOnlyList<ScoredLevel> Levels,
    string? Text = null)
    : ScoredCriterion(Code, Component, Weight, Text)
{
    public decimal TopPoints => Levels.Max(level => level.Points);
}

public sealed record PanelCriterion(string Code, string Component, decimal Weight, decimal Max, string? Text = null)
    : ScoredCriterion(Code, Component, Weight, Text);

public sealed record ScoredLevel(string Letter, decimal Points, string? Descriptor = null);

/// <param name="SubmittedAt">UTC: when the last counted action was first submitted.</param>
public sealed record Participant(
    string Code,
    string Name,
    DateTime? SubmittedAt,
    IReadOnlyList<GivenGrade> Grades,
    IReadOnlyList<PanelSheet> Panel,
    IReadOnlyList<ModeratedValue> Moderations)
{
    /// <summary>
    /// Code of the only award it takes part in, by that award's component: a district. It has no total and no rank, and whoever has no such code
    /// does not win that award. An addition to the table: a reader that does not know it ignores it.
    /// </summary>
    public string? Award { get; init; }
}

public sealed record GivenGrade(string Criterion, string Letter);

/// <summary>One panellist's submitted numbers for one regency, or the declared conflict that leaves none.</summary>
public sealed record PanelSheet(string Panelist, bool Recused, IReadOnlyList<SheetScore> Scores)
{
    public static PanelSheet Recusal(string panelist) => new(panelist, true, []);
}

public sealed record SheetScore(string Criterion, decimal Score);

/// <param name="Value">0 to 100; replaces the combination of the sheets.</param>
public sealed record ModeratedValue(string Component, decimal Value, string Reason, string By);

/// <param name="Order">1 to n within one whole group of equals.</param>
public sealed record ChairDecision(string Code, int Order, string Reason);

public sealed record NotAssessed(string Code, string Name, string Reason);
