using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Platform.Data.Bulk;

namespace StuntingAssessment.Web.Features.Ansit.Storage;

/// <summary>What was read before the lock must still hold when cells are written.</summary>
internal static class StillAsRead
{
    /// <summary>The phase, and where each village lies: otherwise its numbers would be added to another district. Who types a cell waits for this, so it is one small statement.</summary>
    /// <param name="db">Under the trail's lock.</param>
    /// <param name="source">Its cycle and regency were read earlier.</param>
    /// <param name="places">That are written.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="DbUpdateConcurrencyException">It is not so any more.</exception>
    public static async Task RefuseWhatMovedAsync(this PortalDbContext db, CellSource source, IReadOnlyList<AnsitPlace> places, CancellationToken cancellationToken)
    {
        var villages = places.Where(p => p.Level is IndicatorLevel.Village).ToList();
        var regions = villages.Select(v => v.Id).Concat(villages.Select(v => v.DistrictId)).Distinct().ToList();
        var terms = await TermsNowAsync(db, source.Cycle, regions, cancellationToken) ?? throw new DbUpdateConcurrencyException("The cycle changed since its phase was read.");
        var year = source.Cycle.ActivityYear;
        var parentOf = terms.GroupBy(t => t.Region)
            .ToDictionary(g => g.Key, g => (g.FirstOrDefault(t => t.IsIn(year)) ?? g.Where(t => t.From > year).MinBy(t => t.From))?.Parent);
        if (villages.Exists(v => parentOf.GetValueOrDefault(v.Id) != v.DistrictId || parentOf.GetValueOrDefault(v.DistrictId) != source.Regency.Id))
        {
            throw new DbUpdateConcurrencyException("A village lies elsewhere since the regency was read.");
        }
    }

    /// <returns>Null when the cycle is not as it was read.</returns>
    private static async Task<IReadOnlyList<TermNow>?> TermsNowAsync(PortalDbContext db, AssessmentCycle cycle, List<Guid> regions, CancellationToken cancellationToken)
    {
        var names = regions.Count == 0 ? "NULL" : string.Join(", ", regions.Select((_, i) => $"@p{i + 2}"));
        await using var command = db.PlainCommand(
            $"""
            SELECT t."RegionId", t."From", t."To", t."ParentId" FROM "Cycles" c LEFT JOIN "RegionTerms" t ON t."RegionId" IN ({names})
            WHERE c."Id" = @p0 AND c."Version" = @p1
            """,
            [cycle.Id, cycle.Version, .. regions]);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<TermNow>? terms = null;
        while (await reader.ReadAsync(cancellationToken))
        {
            terms ??= [];
            if (!reader.IsDBNull(0))
            {
                terms.Add(new TermNow(reader.GetGuid(0), reader.GetInt32(1), reader.IsDBNull(2) ? null : reader.GetInt32(2), reader.IsDBNull(3) ? null : reader.GetGuid(3)));
            }
        }

        return terms;
    }

    /// <summary>Where a region lies from one year to another. Only regions that were read are asked for, so it need not be told where one came from.</summary>
    private sealed record TermNow(Guid Region, int From, int? To, Guid? Parent)
    {
        public bool IsIn(int year) => From <= year && (To is null || To >= year);
    }
}
