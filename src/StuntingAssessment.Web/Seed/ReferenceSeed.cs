namespace StuntingAssessment.Web.Seed;

/// <summary>The code list of regions, the offices of the regencies, and the cycle a province starts with, its rules not yet confirmed. Running it again adds nothing.</summary>
internal sealed class ReferenceSeed(PortalDbContext db, RegionReference regions, LetterReference letters, PortalClock clock, TimeProvider time)
{
    private const int FirstCycle = 2024;

    public async Task RunAsync(bool withCycle, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        if (!await db.Installations.AnyAsync(cancellationToken))
        {
            db.Installations.Add(new Installation { CreatedAt = clock.UtcNow });
        }

        if (!await db.Regions.AnyAsync(cancellationToken))
        {
            var added = await regions.AddRegionsAsync(cancellationToken);
            regions.AddStandardAgencies();
            await regions.AddAgenciesAsync(added, cancellationToken);
        }

        if (withCycle && !await db.Cycles.AnyAsync(cancellationToken))
        {
            var cycle = new CycleReference().Cycle(Ids.New(time), FirstCycle);
            db.Cycles.Add(cycle);
            letters.Add(cycle);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
