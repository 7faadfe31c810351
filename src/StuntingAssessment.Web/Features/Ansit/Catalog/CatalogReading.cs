using Microsoft.AspNetCore.Mvc.ModelBinding;
using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Catalog;

internal static class CatalogReading
{
    /// <summary>What a form offers, and how many cells its measure has; no measure for a new thing.</summary>
    public static async Task<CatalogChoices> ChoicesAsync(this PortalDbContext db, AssessmentCycle cycle, string? measure, CancellationToken cancellationToken)
    {
        var cells = measure is null ? null : await db.AnsitCellCountsAsync(cycle.ActivityYear, cancellationToken);
        return new CatalogChoices(cycle, await db.StandardAgencyNamesAsync(cancellationToken), cells?.GetValueOrDefault(measure!) ?? 0);
    }

    /// <summary>Changes the list under the trail's lock, so that no cell comes in between.</summary>
    /// <param name="db">Where.</param>
    /// <param name="currentCycle">Whose list it is.</param>
    /// <param name="version">As the form saw it.</param>
    /// <param name="form">The form's state; holds the refusal afterwards.</param>
    /// <param name="edit">The change.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>False when the form or the cycle refused.</returns>
    public static async Task<bool> EditCatalogAsync(
        this PortalDbContext db, CurrentCycle currentCycle, Guid version, ModelStateDictionary form, Action<AssessmentCycle, CatalogFacts> edit, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        var cycle = await currentCycle.ToChangeAsync(version, cancellationToken);
        var facts = await db.CatalogFactsAsync(cycle, cancellationToken);
        if (!form.IsValid || !form.Allows(() => edit(cycle, facts)))
        {
            return false;
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
