using Microsoft.AspNetCore.Mvc.ModelBinding;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Features.People.Users;

namespace StuntingAssessment.Web.Features.People.Assignments;

/// <summary>Ends an assignment, but neither that of the last admin nor that of a chair while another panellist could take the flag.</summary>
public sealed class EndAssignment(PortalDbContext db, CurrentUser user, PortalClock clock)
{
    /// <returns>False when refused; the sentence is in the model state then.</returns>
    public async Task<bool> RunAsync(Guid id, AssignmentEndForm form, ModelStateDictionary modelState, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        var assignment = await db.Assignments.Include(a => a.Reviews).SingleAsync(a => a.Id == id, cancellationToken);
        var cycle = await db.Cycles.SingleOrDefaultAsync(c => c.Id == assignment.CycleId, cancellationToken);
        db.Expect(assignment, form.Version);
        if (await RefusalAsync(assignment, cancellationToken) is { } refusal)
        {
            modelState.AddModelError("", refusal);
            return false;
        }

        var isReview = form.ReviewYear == clock.Today.Year;
        if (!modelState.Allows(() => EndNow(assignment, form.To!.Value, cycle, isReview)))
        {
            return false;
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private void EndNow(Assignment assignment, DateOnly lastDay, AssessmentCycle? cycle, bool isReview)
    {
        if (isReview)
        {
            assignment.EndInReview(clock.Today.Year, lastDay, cycle, clock.Stamp(user.Id));
        }
        else
        {
            assignment.End(lastDay, cycle);
        }
    }

    private async Task<string?> RefusalAsync(Assignment assignment, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var isLastingAdmin = assignment.Role is Role.ProvinceAdmin && assignment.To is null && assignment.From <= today;
        if (isLastingAdmin && !await db.HasAnotherAdminAsync(assignment.PersonId, today, cancellationToken))
        {
            return CloseAccount.LastAdmin;
        }

        return assignment.IsChair && await db.Assignments.AnyAsync(
            a => a.CycleId == assignment.CycleId && a.Role == Role.Panelist && a.Id != assignment.Id && a.From <= today && (a.To == null || a.To >= today), cancellationToken)
            ? "Panel memerlukan ketua. Jadikan panelis lain ketua dahulu, lalu akhiri penugasan ini."
            : null;
    }
}
