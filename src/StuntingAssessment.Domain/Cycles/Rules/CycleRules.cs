namespace StuntingAssessment.Domain.Cycles.Rules;

public enum RequirementKind
{
    File,
    FileOrLink,

    /// <summary>Computed from Master Ansit: nothing is uploaded.</summary>
    Data,
}

/// <summary>A proof that an action asks for.</summary>
/// <param name="Code">"1.b".</param>
/// <param name="Name">As the list prints it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Mandatory">Submitting without it has to be confirmed by name.</param>
/// <param name="OnTheDay">KAK H: may be brought on the assessment day.</param>
/// <param name="HoldsPersonalData">Its files are marked without asking.</param>
/// <param name="Note">A hint for the regency.</param>
/// <param name="Basis">Where the requirement comes from.</param>
public sealed record EvidenceRequirement(string Code, string Name, RequirementKind Kind, bool Mandatory, bool OnTheDay, bool HoldsPersonalData, string? Note, string? Basis)
{
    public const int CodeMaxLength = 20;
    public const int NameMaxLength = 300;
    public const int NoteMaxLength = 500;
    public const int BasisMaxLength = 200;

    public bool IsEvidence => Kind is not RequirementKind.Data;

    public bool CountsAsMissing => Mandatory && IsEvidence;
}

/// <summary>Since 2025 the ministry asks for main and supporting actions; both are graded alike, by their weights.</summary>
public enum ActionKind
{
    Main,
    Supporting,
}

/// <summary>One convergence action of the cycle. Number 0 gathers what belongs to no action; it is not graded.</summary>
/// <param name="Weight">Any positive number; 0 only for number 0.</param>
public sealed record ConvergenceAction(int No, string Name, decimal Weight, string? LeadAgency, IReadOnlyList<EvidenceRequirement> Requirements, ActionKind Kind = ActionKind.Main)
{
    public const int HighestNo = 99;
    public const int NameMaxLength = 200;
    public const int LeadAgencyMaxLength = 200;

    public bool IsCounted => No > 0;

    public EvidenceRequirement Requirement(string code) =>
        Requirements.FirstOrDefault(r => r.Code == code) ?? throw new RuleBrokenException($"Persyaratan {code} tidak ada pada aksi {No}.");
}

/// <param name="Letter">"A".</param>
/// <param name="Points">0 or more; the highest of a criterion is its top.</param>
/// <param name="Descriptor">What has to be true.</param>
public sealed record CriterionLevel(string Letter, decimal Points, string Descriptor)
{
    public const int LetterMaxLength = 5;
    public const int DescriptorMaxLength = 500;
}

/// <summary>One graded line: a document criterion has an action and levels, a panel criterion a maximum.</summary>
public sealed record Criterion(string Code, string Component, string Text, decimal Weight, int? Action, IReadOnlyList<string> Proof, IReadOnlyList<CriterionLevel> Levels, decimal? Max)
{
    public const int CodeMaxLength = 20;
    public const int TextMaxLength = 500;

    public decimal TopPoints => Levels.Count == 0 ? 0 : Levels.Max(l => l.Points);
}

/// <param name="Weight">Percent; the components' weights add up to 100. 0 = scored and shown, not counted.</param>
public sealed record ScoreComponent(string Code, string Name, decimal Weight, ComponentSource Source, Combination Combine)
{
    public const int CodeMaxLength = 20;
    public const int NameMaxLength = 100;
}

/// <param name="From">The lowest printed total that earns it.</param>
public sealed record Predicate(string Name, decimal From)
{
    public const int NameMaxLength = 60;
}

/// <summary>An award goes by rank or by the highest value of a component.</summary>
/// <param name="Money">Whole rupiah.</param>
public sealed record AwardCategory(string Code, string Name, int? Rank, string? Basis, bool Exclusive, IReadOnlyList<string> Prizes, long? Money)
{
    public const int CodeMaxLength = 20;
    public const int NameMaxLength = 120;
    public const int PrizeMaxLength = 120;
    public const int LowestRank = 99;
    public const long MostMoney = 999_999_999_999;
}

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
