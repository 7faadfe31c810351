using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Web.Features.Evidence.Submissions;

/// <summary>One regency's action in full: what is asked, what there is, what the technical team said.</summary>
public sealed record SubmissionModel(
    int Year,
    CycleParticipant Participant,
    ConvergenceAction Action,
    SubmissionShown Submission,
    IReadOnlyList<RequirementModel> Requirements,
    IReadOnlyList<GradeModel>? Grades,
    bool MayEdit,
    bool MayFile,
    bool MayVerify,
    string? WhyClosed,
    string? WhyNotSubmitted,
    bool IsOnTheDay)
{
    public string Regency => Participant.Code;

    public string Label => Action.No == 0 ? Action.Name : $"Aksi {Action.No}: {Action.Name}";

    public string ShortLabel => Action.No == 0 ? "Bukti lain" : $"Aksi {Action.No}";

    public IEnumerable<RequirementModel> Missing => Requirements.Where(r => r.IsMissing);

    public int Mandatory => Requirements.Count(r => r.Requirement.CountsAsMissing);

    public bool MaySubmit => MayFile && WhyNotSubmitted is null;

    /// <summary>An operator prepares; the coordinator submits.</summary>
    public bool AwaitsCoordinator => MayEdit && !MayFile && WhyNotSubmitted is null;
}

public sealed record SubmissionShown(
    Guid? Id,
    SubmissionState State,
    bool IsLate,
    DateTime? SubmittedAt,
    string? SubmittedBy,
    string? ReturnReason,
    DateTime? ReturnedAt,
    DateTime? VerifiedAt,
    IReadOnlyList<VerdictModel> Verdicts)
{
    public static SubmissionShown NotStarted { get; } = new(null, SubmissionState.Draft, false, null, null, null, null, null, []);
}

/// <param name="TakesEvidence">Now, from this asker.</param>
public sealed record RequirementModel(EvidenceRequirement Requirement, VerdictModel? Verdict, IReadOnlyList<EvidenceModel> Evidence, bool TakesEvidence)
{
    public bool IsMissing => Requirement.CountsAsMissing && Evidence.Count == 0;

    /// <summary>What the technical team looked at is not what lies here now.</summary>
    public bool ChangedSinceVerdict => Verdict is { } verdict && Evidence.Any(e => (e.Latest?.UploadedAt ?? e.AddedAt) > verdict.GivenAt);
}

public sealed record VerdictModel(string Requirement, VerdictStatus Status, string? Reason, DateTime GivenAt);

public sealed record EvidenceModel(
    Guid Id,
    string Requirement,
    EvidenceKind Kind,
    string Title,
    string? Url,
    DateOnly? SeenOn,
    string? CheckedBy,
    bool HoldsPersonalData,
    bool IsLate,
    bool BroughtOnTheDay,
    DateTime AddedAt,
    string? AddedBy,
    IReadOnlyList<FileModel> Files)
{
    public FileModel? Latest => Files.MaxBy(f => f.Number);

    public IEnumerable<FileModel> Older => Files.OrderByDescending(f => f.Number).Skip(1);
}

public sealed record FileModel(Guid Id, int Number, string Name, long Size, string ContentType, string Sha256, DateTime UploadedAt, string? UploadedBy);

public sealed record GradeModel(Criterion Criterion, string? Letter, string? Note)
{
    public CriterionLevel? Level => Criterion.Levels.FirstOrDefault(l => l.Letter == Letter);
}

/// <summary>A requirement with the page it stands on.</summary>
public sealed record RequirementShown(SubmissionModel Page, RequirementModel Asked)
{
    public string Kind => Asked.Requirement.Kind switch
    {
        RequirementKind.File => "berkas",
        RequirementKind.FileOrLink => "berkas atau tautan",
        RequirementKind.Data => "data Master Ansit",
    };

    /// <summary>On the day, what came before it stays as it was.</summary>
    public bool MayChange(EvidenceModel item) => Asked.TakesEvidence && (!Page.IsOnTheDay || item.BroughtOnTheDay);
}

/// <summary>An item with the page it stands on.</summary>
/// <param name="MayChange">The asker, now; on the day only what was brought that day.</param>
public sealed record EvidenceRow(SubmissionModel Page, EvidenceModel Item, bool MayChange);
