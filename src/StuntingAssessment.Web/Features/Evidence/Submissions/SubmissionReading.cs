using StuntingAssessment.Domain.Convergence;

namespace StuntingAssessment.Web.Features.Evidence.Submissions;

/// <summary>Reads one action for its page: three queries, whatever there is in it.</summary>
internal sealed class SubmissionReading(PortalDbContext db, CurrentUser user, AssessmentCycle cycle)
{
    public async Task<SubmissionModel> OfAsync(string regency, int actionNo, CancellationToken cancellationToken)
    {
        var asked = db.Submissions.AsNoTracking().VisibleTo(user, Permission.ViewSubmissions, cycle).Where(s => s.RegencyCode == regency && s.ActionNo == actionNo);
        var submission = await ShownAsync(asked, cancellationToken) ?? SubmissionShown.NotStarted;
        var evidence = await EvidenceAsync(asked, cancellationToken);
        var grades = user.SeesGrades(cycle, regency) ? await GradesAsync(asked, actionNo, cancellationToken) : null;

        var action = cycle.Rules.Action(actionNo);
        var mayEdit = user.Sees(Permission.AddEvidence, cycle, regency, actionNo);
        var reasons = action.Requirements.Where(r => r.IsEvidence).Select(r => Submission.WhyClosed(cycle, submission.State, r)).ToList();
        return new SubmissionModel(
            cycle.AssessmentYear,
            cycle.Participant(regency),
            action,
            submission,
            [.. action.Requirements.Select(r => new RequirementModel(
                r,
                submission.Verdicts.FirstOrDefault(v => v.Requirement == r.Code),
                [.. evidence.Where(e => e.Requirement == r.Code)],
                mayEdit && Submission.WhyClosed(cycle, submission.State, r) is null))],
            grades,
            mayEdit,
            user.Sees(Permission.EditSubmissions, cycle, regency, actionNo),
            user.Sees(Permission.VerifySubmissions, cycle, regency),
            reasons.Count > 0 && reasons.TrueForAll(r => r is not null) ? reasons[0] : null,
            Submission.WhyNotSubmitted(cycle, submission.State),
            cycle.Phase is Phase.Presentation);
    }

    private Task<SubmissionShown?> ShownAsync(IQueryable<Submission> asked, CancellationToken cancellationToken) =>
        asked.Select(s => new SubmissionShown(
                s.Id,
                s.State,
                s.IsLate,
                s.SubmittedAt,
                db.Users.Where(u => u.Id == s.SubmittedBy).Select(u => u.Name).FirstOrDefault(),
                s.ReturnReason,
                s.ReturnedAt,
                s.VerifiedAt,
                s.Verdicts.Select(v => new VerdictModel(v.RequirementCode, v.Status, v.Reason, v.GivenAt)).ToList()))
            .SingleOrDefaultAsync(cancellationToken);

    private Task<List<EvidenceModel>> EvidenceAsync(IQueryable<Submission> asked, CancellationToken cancellationToken) =>
        asked.SelectMany(s => s.Evidence).Where(e => e.RemovedAt == null)
            .OrderBy(e => e.AddedAt).ThenBy(e => e.Id)
            .Select(e => new EvidenceModel(
                e.Id,
                e.RequirementCode,
                e.Kind,
                e.Title,
                e.Url,
                e.SeenOn,
                e.CheckedBy,
                e.HoldsPersonalData,
                e.IsLate,
                e.BroughtOnTheDay,
                e.AddedAt,
                db.Users.Where(u => u.Id == e.AddedBy).Select(u => u.Name).FirstOrDefault(),
                e.Files.Select(f => new FileModel(
                    f.Id, f.Number, f.Name, f.Size, f.ContentType, f.Sha256, f.UploadedAt, db.Users.Where(u => u.Id == f.UploadedBy).Select(u => u.Name).FirstOrDefault())).ToList()))
            .ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<GradeModel>> GradesAsync(IQueryable<Submission> asked, int actionNo, CancellationToken cancellationToken)
    {
        var given = await asked.SelectMany(s => s.Grades).Select(g => new { g.CriterionCode, g.Letter, g.Note }).ToDictionaryAsync(g => g.CriterionCode, cancellationToken);
        return [.. cycle.Rules.DocumentCriteria.Where(c => c.Action == actionNo).Select(c => new GradeModel(c, given.GetValueOrDefault(c.Code)?.Letter, given.GetValueOrDefault(c.Code)?.Note))];
    }
}
