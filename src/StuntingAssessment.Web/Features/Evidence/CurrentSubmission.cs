using StuntingAssessment.Domain.Convergence;

namespace StuntingAssessment.Web.Features.Evidence;

/// <summary>Where a submission stands. What nobody has written to yet is a draft with the empty version.</summary>
public sealed record SubmissionStand(Guid Version, SubmissionState State)
{
    public static SubmissionStand NotStarted { get; } = new(Guid.Empty, SubmissionState.Draft);
}

/// <summary>The submission that the address names, as its regency changes it.</summary>
public sealed class CurrentSubmission(PortalDbContext db, CurrentUser user, CurrentCycle currentCycle, TimeProvider clock)
{
    public Stamp Stamp => new(user.Id, clock.GetUtcNow().UtcDateTime);

    public Guid NewId() => Ids.New(clock);

    public async Task<SubmissionStand> StandAsync(string regency, int actionNo, CancellationToken cancellationToken) =>
        await db.Submissions.AsNoTracking().VisibleTo(user, Permission.AddEvidence, currentCycle.Value)
            .Where(s => s.RegencyCode == regency && s.ActionNo == actionNo)
            .Select(s => new SubmissionStand(s.Version, s.State))
            .SingleOrDefaultAsync(cancellationToken)
        ?? SubmissionStand.NotStarted;

    /// <summary>With its parts and not tracked: it answers what is possible. What nobody has written to yet answers as a draft.</summary>
    public async Task<Submission> ReadAsync(string regency, int actionNo, CancellationToken cancellationToken) =>
        await db.Submissions.AsNoTracking().VisibleTo(user, Permission.AddEvidence, currentCycle.Value).WithParts().OfActionAsync(regency, actionNo, cancellationToken)
        ?? Submission.Start(NewId(), currentCycle.Value, regency, actionNo);

    /// <summary>
    /// The submission at the version that the form carries. The first write starts it: two at once collide on its unique key, and a form that knew
    /// a submission which is not there is as stale as any other.
    /// </summary>
    public async Task<Submission> ToChangeAsync(string regency, int actionNo, Guid expectedVersion, CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        var submission = await db.Submissions.VisibleTo(user, Permission.AddEvidence, cycle).WithParts().OfActionAsync(regency, actionNo, cancellationToken);
        if (submission is not null)
        {
            db.Expect(submission, expectedVersion);
            return submission;
        }

        if (expectedVersion != Guid.Empty)
        {
            throw new DbUpdateConcurrencyException("The form knew a submission that does not exist.");
        }

        submission = Submission.Start(NewId(), cycle, regency, actionNo);
        db.Submissions.Add(submission);
        return submission;
    }
}
