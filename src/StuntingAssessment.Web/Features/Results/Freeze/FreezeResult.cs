using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using StuntingAssessment.Domain.Results;
using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Results.Freeze;

/// <summary>Writes a cycle's result. All of it is read and written under the trail's lock, so no sheet, moderation or order slips in between.</summary>
public sealed class FreezeResult(PortalDbContext db, CurrentUser user, CurrentCycle currentCycle, TimeProvider time, PortalClock clock)
{
    /// <returns>False when a rule refused; the sentence is in the model state.</returns>
    public async Task<bool> RunAsync(Guid expectedVersion, ModelStateDictionary modelState, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LockTrailAsync(cancellationToken);
        var cycle = await currentCycle.ToChangeAsync(expectedVersion, cancellationToken);
        var ranking = await LiveRanking.LoadAsync(db, cycle, clock.Today, partialPanels: true, cancellationToken);
        var number = 1 + await db.Results.CountAsync(r => r.CycleId == cycle.Id, cancellationToken);
        var before = await db.Results.LastPublishedAsync(cycle, cancellationToken);
        var frozen = FrozenBundle.Of(cycle, ranking.Scores, ranking.Names, panelists => RandomNumberGenerator.Shuffle(panelists.AsSpan()));
        if (!modelState.Allows(() => db.Results.Add(AssessmentResult.Freeze(
            Ids.New(time), cycle, number, frozen.PublicText, frozen.Sha256, frozen.InternalText, frozen.InternalSha256, ranking.Obstacles(cycle), clock.Stamp(user.Id), before))))
        {
            return false;
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
