using Microsoft.EntityFrameworkCore;
using StuntingAssessment.Domain.Regions;
using StuntingAssessment.Web.Infrastructure;

namespace StuntingAssessment.Web.Data.Seed;

/// <summary>The code list of regions and the cycle a province starts with, its rules not yet confirmed. Running it again adds nothing.</summary>
internal sealed class ReferenceSeed(PortalDbContext db, LetterReference letters, PortalClock clock, TimeProvider time)
{
    private const int FirstCycle = 2024;

    public async Task RunAsync(bool withCycle, CancellationToken cancellationToken)
    {
        if (!await db.Installations.AnyAsync(cancellationToken))
        {
            db.Installations.Add(new Installation { CreatedAt = clock.UtcNow });
        }

        if (!await db.Regions.AnyAsync(cancellationToken))
        {
            db.Regions.AddRange(ReferenceFiles.Csv("wilayah-65.csv").Select(RegionOf));
        }

        if (withCycle && !await db.Cycles.AnyAsync(cancellationToken))
        {
            var cycle = new CycleReference().Cycle(Ids.New(time), FirstCycle);
            db.Cycles.Add(cycle);
            letters.Add(cycle);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private static Region RegionOf(IReadOnlyDictionary<string, string> row) =>
        Region.Of(RegionCode.Parse(row["code"]), row["name"], row["level"], row["parent"].Length == 0 ? null : RegionCode.Parse(row["parent"]));
}
