using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Web.Features.Evidence.Verification;

public sealed record StoredVerdict(string Requirement, VerdictStatus Status, string? Reason, Guid GivenBy, DateTime GivenAt);

public sealed record HandedInFile(Guid Id, int Number, string Name, string ContentType, long Size, string Sha256, Guid UploadedBy, DateTime UploadedAt);

/// <summary>One regency x one action as the technical team reads it.</summary>
public sealed record CheckedAction(
    Guid Id,
    Guid Version,
    string RegencyCode,
    int ActionNo,
    SubmissionState State,
    bool IsLate,
    DateTime? SubmittedAt,
    string? ReturnReason,
    DateTime? ReturnedAt,
    DateTime? VerifiedAt,
    IReadOnlyList<StoredVerdict> Verdicts,
    IReadOnlyList<StoredGrade> Grades)
{
    public IReadOnlyList<HandedIn> Evidence { get; init; } = [];

    /// <summary>What the regency has not begun: a draft without a row, at the empty version.</summary>
    public static CheckedAction NotStarted(string regencyCode, int actionNo) =>
        new(Guid.Empty, Guid.Empty, regencyCode, actionNo, SubmissionState.Draft, false, null, null, null, null, [], []);

    public StoredVerdict? VerdictOn(string requirement) => Verdicts.FirstOrDefault(v => v.Requirement == requirement);

    public StoredGrade? GradeOf(string criterion) => Grades.FirstOrDefault(g => g.Criterion == criterion);

    public IEnumerable<HandedIn> CurrentOf(string requirement) => Evidence.Where(e => e.IsCurrent && e.Requirement == requirement);

    /// <summary>The domain's rule on what was read.</summary>
    public bool AwaitsVerdict(EvidenceRequirement asked) =>
        Submission.AwaitsVerdict(asked, CurrentOf(asked.Code).Any(), LastChangeOf(asked.Code), VerdictOn(asked.Code)?.GivenAt);

    public bool IsOutdated(string requirement) => VerdictOn(requirement) is { } verdict && verdict.GivenAt < LastChangeOf(requirement);

    private DateTime? LastChangeOf(string requirement) =>
        Evidence.Where(e => e.Requirement == requirement).Select(e => (DateTime?)e.ChangedAt).Max();
}

internal static class CheckedActionQueries
{
    /// <summary>Two queries, whatever the number of actions and of their parts.</summary>
    public static async Task<IReadOnlyList<CheckedAction>> CheckedWithEvidenceAsync(this IQueryable<Submission> submissions, CancellationToken cancellationToken)
    {
        var actions = await submissions.CheckedAsync(cancellationToken);
        var evidence = await submissions.AsNoTracking().AsSingleQuery().SelectMany(s => s.Evidence)
            .Select(e => new
            {
                e.SubmissionId,
                Item = new HandedIn(
                    e.Id, e.RequirementCode, e.Kind, e.Title, e.Url, e.SeenOn, e.CheckedBy, e.HoldsPersonalData, e.IsLate, e.BroughtOnTheDay, e.AddedBy, e.AddedAt, e.RemovedAt,
                    e.Files.Select(f => new HandedInFile(f.Id, f.Number, f.Name, f.ContentType, f.Size, f.Sha256, f.UploadedBy, f.UploadedAt)).ToList()),
            })
            .ToListAsync(cancellationToken);
        var bySubmission = evidence.ToLookup(e => e.SubmissionId, e => e.Item);
        return [.. actions.Select(a => a with { Evidence = [.. bySubmission[a.Id].OrderBy(e => e.AddedAt).ThenBy(e => e.Id)] })];
    }

    /// <summary>One query without the evidence: an action has a handful of verdicts and grades, so their product is small.</summary>
    public static async Task<IReadOnlyList<CheckedAction>> CheckedAsync(this IQueryable<Submission> submissions, CancellationToken cancellationToken) =>
        await submissions.AsNoTracking().AsSingleQuery()
            .Select(s => new CheckedAction(
                s.Id, s.Version, s.RegencyCode, s.ActionNo, s.State, s.IsLate, s.SubmittedAt, s.ReturnReason, s.ReturnedAt, s.VerifiedAt,
                s.Verdicts.Select(v => new StoredVerdict(v.RequirementCode, v.Status, v.Reason, v.GivenBy, v.GivenAt)).ToList(),
                s.Grades.Select(g => new StoredGrade(g.CriterionCode, g.Letter, g.Note, g.GivenBy, g.GivenAt)).ToList()))
            .ToListAsync(cancellationToken);
}
