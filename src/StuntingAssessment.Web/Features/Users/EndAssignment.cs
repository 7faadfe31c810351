using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Data;
using StuntingAssessment.Web.Data.Queries;
using StuntingAssessment.Web.Infrastructure;

namespace StuntingAssessment.Web.Features.Users;

/// <summary>Ends an assignment, but neither that of the last admin nor that of a chair while another panellist could take the flag.</summary>
public sealed class EndAssignment(PortalDbContext db, PortalClock clock)
{
    /// <returns>False when refused; the sentence is in the model state then.</returns>
    public async Task<bool> RunAsync(Guid id, AssignmentEndForm form, ModelStateDictionary modelState, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        var assignment = await db.Assignments.SingleAsync(a => a.Id == id, cancellationToken);
        var cycle = await db.Cycles.SingleOrDefaultAsync(c => c.Id == assignment.CycleId, cancellationToken);
        db.Expect(assignment, form.Version);
        if (await RefusalAsync(assignment, cancellationToken) is { } refusal)
        {
            modelState.AddModelError("", refusal);
            return false;
        }

        if (!modelState.Allows(() => assignment.End(form.To!.Value, cycle)))
        {
            return false;
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
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
