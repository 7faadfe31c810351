using StuntingAssessment.Web.Platform.Auditing;

namespace StuntingAssessment.Web.Seed.Scale;

/// <summary>
/// A province of any size with invented Master Ansit numbers, to measure with. All or nothing; the same sizes give the same numbers. It marks the
/// database as a demo, for good.
/// </summary>
internal sealed class ScaleSeed(PortalDbContext db, RegionReference reference, ScaleRegions regions, ScaleCells cells, AuditScope audit, PortalClock clock, TimeProvider time, IHostEnvironment environment)
{
    /// <param name="size">How much.</param>
    /// <param name="progress">Told after each regency and year: how many are done, of how many, and the cells so far.</param>
    /// <param name="cancellationToken">Ends the writing; nothing is kept.</param>
    /// <returns>How many cells were written.</returns>
    /// <exception cref="RuleBrokenException">In Production, on a database that holds anything else, or for an impossible size.</exception>
    public async Task<long> RunAsync(ScaleSize size, Action<int, int, long> progress, CancellationToken cancellationToken)
    {
        size.MustBePossible();
        if (environment.IsProduction())
        {
            throw new RuleBrokenException("Data sintetis tidak dapat dimuat pada Production.");
        }

        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        await MarkAsync(cancellationToken);
        audit.ActAs(null, "penyusun data sintetis", null);
        reference.AddStandardAgencies();
        var drawn = await regions.AddAsync(size, cancellationToken);
        var cycles = await CyclesAsync(size, ScaleRegions.Participants(drawn), cancellationToken);
        var (done, written) = (0, 0L);
        foreach (var cycle in cycles)
        {
            foreach (var regency in drawn)
            {
                written += await cells.FillAsync(cycle, regency, cancellationToken);
                progress(++done, cycles.Count * drawn.Count, written);
            }
        }

        await transaction.CommitAsync(cancellationToken);
        return written;
    }

    private async Task MarkAsync(CancellationToken cancellationToken)
    {
        var installation = await db.Installations.SingleOrDefaultAsync(cancellationToken);
        if (installation is { IsDemo: false })
        {
            throw new RuleBrokenException("Basis data ini tidak bertanda contoh. Data sintetis hanya dimuat ke basis data kosong: pakai folder data lain.");
        }

        if (await db.Cycles.AnyAsync(cancellationToken) || await db.Regions.AnyAsync(cancellationToken))
        {
            throw new RuleBrokenException("Basis data ini sudah berisi wilayah atau siklus. Data sintetis hanya dimuat ke basis data kosong: pakai folder data lain.");
        }

        if (installation is null)
        {
            db.Installations.Add(new Installation { IsDemo = true, CreatedAt = clock.UtcNow });
        }
    }

    /// <summary>One for each year, all of them open for entry.</summary>
    private async Task<IReadOnlyList<AssessmentCycle>> CyclesAsync(ScaleSize size, IReadOnlyList<CycleParticipant> participants, CancellationToken cancellationToken)
    {
        var source = new CycleReference();
        var cycles = Enumerable.Range(size.FirstYear + 1, size.Years)
            .Select(year => source.Invented(Ids.New(time), year, ScaleRegions.ProvinceCode, ScaleRegions.ProvinceName, participants))
            .ToList();
        cycles.ForEach(c => c.MoveForward([]));
        db.Cycles.AddRange(cycles);
        await db.SaveChangesAsync(cancellationToken);
        return cycles;
    }
}
