using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Ansit.Owners;

internal static class OwnerComparisons
{
    /// <summary>Of one regency, whose present owners are known. No query for a cycle that is no clone, two for one that is.</summary>
    /// <returns>Null when there is nothing to compare with.</returns>
    public static async Task<OwnerComparison?> OwnerComparisonAsync(this PortalDbContext db, AssessmentCycle cycle, CycleParticipant regency, OwnerMap owners, CancellationToken cancellationToken) =>
        await db.SourceOfAsync(cycle, cancellationToken) is { } source && IsYardstick(source, regency)
            ? new OwnerComparison(regency, source.AssessmentYear, OwnerDiff.Of(await db.OwnerMapAsync(source, regency.Code, cancellationToken), owners))
            : null;

    /// <summary>Of all regencies that both cycles have. Two queries, however many.</summary>
    public static async Task<IReadOnlyList<OwnerComparison>> OwnerComparisonsAsync(this PortalDbContext db, AssessmentCycle source, AssessmentCycle cycle, CancellationToken cancellationToken)
    {
        List<CycleParticipant> regencies = [.. cycle.Regencies.Where(r => IsYardstick(source, r))];
        var codes = regencies.ConvertAll(r => r.Code);
        var offices = await (
            from office in db.Agencies.AsNoTracking()
            join term in db.RegionTerms on office.RegionId equals term.RegionId
            where term.Code != null && codes.Contains(term.Code)
            orderby office.Name
            select new { Office = office, Regency = term.Code!, term.To }).ToListAsync(cancellationToken);
        var ownerships = await db.AnsitOwnerships.AsNoTracking().Where(o => o.CycleId == source.Id || o.CycleId == cycle.Id).ToListAsync(cancellationToken);
        return regencies.ConvertAll(r => new OwnerComparison(r, source.AssessmentYear, OwnerDiff.Of(MapOf(source, r.Code), MapOf(cycle, r.Code))));

        OwnerMap MapOf(AssessmentCycle of, string regency) => new(
            of.Catalog,
            [.. offices.Where(o => o.Regency == regency && (o.To is null || o.To >= of.ActivityYear) && o.Office.IsIn(of.AssessmentYear)).Select(o => o.Office).DistinctBy(o => o.Id)],
            ownerships.Find(o => o.CycleId == of.Id && o.RegencyCode == regency)?.Chosen ?? new Dictionary<string, Guid>());
    }

    /// <summary>An earlier cycle without a list, or without the regency, would make everything new.</summary>
    private static bool IsYardstick(AssessmentCycle source, CycleParticipant regency) => !source.Catalog.IsEmpty && source.Regencies.Any(r => r.Code == regency.Code);
}
