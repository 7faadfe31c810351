using Microsoft.AspNetCore.Mvc.ModelBinding;
using StuntingAssessment.Domain.Convergence;

namespace StuntingAssessment.Web.Features.Evidence.Verification;

/// <summary>
/// A technical team's act on one submission: loaded in scope, at the version that the form carries, started when the regency has not begun it
/// (what was never handed in is graded too).
/// </summary>
public sealed class ChangeSubmission(PortalDbContext db, CurrentUser user, CurrentCycle currentCycle, TimeProvider clock)
{
    /// <param name="regency">From the address, already in scope.</param>
    /// <param name="actionNo">From the address.</param>
    /// <param name="version">That the form carries.</param>
    /// <param name="modelState">Takes the sentence of a broken rule.</param>
    /// <param name="act">The aggregate's method.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public async Task<ChangeOutcome> RunAsync(string regency, int actionNo, Guid version, ModelStateDictionary modelState, Action<Submission, AssessmentCycle, Stamp> act, CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        var submission = await db.Submissions.VisibleTo(user, Permission.VerifySubmissions, cycle).WithParts().OfActionAsync(regency, actionNo, cancellationToken);
        if ((submission?.Version ?? Guid.Empty) != version)
        {
            return ChangeOutcome.Stale;
        }

        var isNew = submission is null;
        submission ??= Submission.Start(Ids.New(clock), cycle, regency, actionNo);
        if (!modelState.IsValid || !modelState.Allows(() => act(submission, cycle, new Stamp(user.Id, clock.GetUtcNow().UtcDateTime))))
        {
            return ChangeOutcome.Refused;
        }

        if (isNew)
        {
            db.Submissions.Add(submission);
        }

        return await SaveAsync(cycle.AssessmentYear, cancellationToken);
    }

    private async Task<ChangeOutcome> SaveAsync(int year, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return ChangeOutcome.Saved;
        }
        catch (DbUpdateException conflict) when (conflict is DbUpdateConcurrencyException || conflict.IsUniqueViolation())
        {
            // The page that shows both reads anew; the phase may be what moved.
            db.ChangeTracker.Clear();
            await currentCycle.LoadAsync(year, cancellationToken);
            return ChangeOutcome.Stale;
        }
    }
}
