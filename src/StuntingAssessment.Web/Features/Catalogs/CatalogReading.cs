using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Web.Data;
using StuntingAssessment.Web.Data.Ansit;

namespace StuntingAssessment.Web.Features.Catalogs;

internal static class CatalogReading
{
    /// <summary>What a form offers, and how many cells its measure has; no measure for a new thing.</summary>
    public static async Task<CatalogChoices> ChoicesAsync(this PortalDbContext db, AssessmentCycle cycle, string? measure, CancellationToken cancellationToken)
    {
        var cells = measure is null ? null : await db.AnsitCellCountsAsync(cycle.ActivityYear, cancellationToken);
        return new CatalogChoices(cycle, await db.StandardAgencyNamesAsync(cancellationToken), cells?.GetValueOrDefault(measure!) ?? 0);
    }
}
