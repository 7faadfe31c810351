using StuntingAssessment.Domain.Agencies;
using StuntingAssessment.Domain.Regions;
using StuntingAssessment.Web.Platform.Data.Bulk;

namespace StuntingAssessment.Web.Seed;

/// <summary>The ministry's code list of the province, the standard agencies, and the offices of its regencies as the invitation of 2024 prints them.</summary>
internal sealed class RegionReference(PortalDbContext db, TimeProvider time)
{
    /// <summary>The first activity year that the portal keeps: the list says nothing of what was before.</summary>
    public const int FirstYear = 2023;

    /// <summary>In the caller's transaction. Reference data: no entry of the trail, the file travels with the portal.</summary>
    public async Task<IReadOnlyDictionary<string, Region>> AddRegionsAsync(CancellationToken cancellationToken)
    {
        var regions = new Dictionary<string, Region>();
        foreach (var row in ReferenceFiles.Csv("wilayah-65.csv"))
        {
            var code = RegionCode.Parse(row["code"]);
            var parent = row["parent"].Length == 0 ? null : regions[row["parent"]];
            var region = Region.Found(Ids.New(time), code.Level, new RegionFacts(code.Value, row["name"], row["level"], parent?.Id), parent, [], FirstYear);
            region.MarkSaved(Ids.New(time));
            regions.Add(code.Value, region);
        }

        await db.InsertManyAsync(regions.Values, cancellationToken);
        await db.InsertManyAsync([.. regions.Values.SelectMany(r => r.Terms)], cancellationToken);
        return regions;
    }

    public void AddStandardAgencies() =>
        db.StandardAgencies.AddRange(ReferenceFiles.Csv("agencies.csv").Select((row, i) => StandardAgency.Of(row["code"], row["name"], row["owns_indicators"] is "yes", i + 1)));

    /// <summary>Without any person: heads are the province's to enter.</summary>
    public async Task AddAgenciesAsync(IReadOnlyDictionary<string, Region> regions, CancellationToken cancellationToken)
    {
        var agencies = ReferenceFiles.Csv("agencies-65.csv").Select(row => Agency.Found(
            Ids.New(time),
            regions[row["regency"]].Id,
            row["name"],
            row["codes"].Split('+'),
            FirstYear,
            row["source"].StartsWith("assumed", StringComparison.Ordinal))).ToList();
        agencies.ForEach(a => a.MarkSaved(Ids.New(time)));
        await db.InsertManyAsync(agencies, cancellationToken);
    }
}
