namespace StuntingAssessment.Domain.Cycles.Rules;

/// <summary>How a cycle scores, ranks and awards: data, never code. An edit makes a new one.</summary>
public sealed record CycleRules(
    string Guide,
    int Decimals,
    IReadOnlyList<ScoreComponent> Components,
    IReadOnlyList<string> TieBreak,
    IReadOnlyList<Predicate> Predicates,
    IReadOnlyList<ConvergenceAction> Actions,
    IReadOnlyList<Criterion> Criteria,
    IReadOnlyList<AwardCategory> Awards)
{
    public const string TopLevelShare = "top-level-share";
    public const string SubmittedAt = "submitted-at";
    public const int MaxDecimals = 4;
    public const int GuideMaxLength = 300;

    /// <summary>What a cycle from nothing begins with.</summary>
    public static CycleRules Empty { get; } = new("", 2, [], [], [], [], [], []);

    public IEnumerable<ConvergenceAction> CountedActions => Actions.Where(a => a.IsCounted);

    public IEnumerable<Criterion> PanelCriteria =>
        Criteria.Where(c => c.Max is not null).OrderByDescending(c => Component(c.Component).Weight > 0);

    public IEnumerable<Criterion> DocumentCriteria => Criteria.Where(c => c.Action is not null);

    public ConvergenceAction? FindAction(int no) => Actions.FirstOrDefault(a => a.No == no);

    public ConvergenceAction Action(int no) => FindAction(no) ?? throw new RuleBrokenException($"Aksi {no} tidak ada pada siklus ini.");

    public EvidenceRequirement? FindRequirement(int action, string code) => FindAction(action)?.Requirements.FirstOrDefault(r => r.Code == code);

    public AwardCategory? FindAward(string code) => Awards.FirstOrDefault(a => a.Code == code);

    public AwardCategory Award(string code) =>
        FindAward(code) ?? throw new RuleBrokenException($"Penghargaan {code} tidak ada pada siklus ini.");

    public Criterion? FindCriterion(string code) => Criteria.FirstOrDefault(c => c.Code == code);

    public Criterion Criterion(string code) =>
        FindCriterion(code) ?? throw new RuleBrokenException($"Kriteria {code} tidak ada pada siklus ini.");

    public ScoreComponent Component(string code) =>
        Components.FirstOrDefault(c => c.Code == code) ?? throw new RuleBrokenException($"Komponen {code} tidak ada pada siklus ini.");

    /// <summary>What is wrong with the rules, as sentences; empty when the cycle can be scored by them.</summary>
    public IReadOnlyList<string> Faults() => [.. RuleFaults.In(this)];
}
