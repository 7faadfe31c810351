using StuntingAssessment.Web.Platform.Auditing;

namespace StuntingAssessment.Web.Seed.Demo;

/// <summary>The labelled demo: 2023 invented and published, 2024 in the phase verification. Running it again changes nothing.</summary>
internal sealed class DemoSeed(PortalDbContext db, ReferenceSeed reference, LetterReference letters, DemoAccounts accounts, DemoCycle2023 cycle2023, DemoCycle2024 cycle2024, DemoAnsit ansit, AuditScope audit, PortalClock clock, TimeProvider time, IHostEnvironment environment)
{
    /// <exception cref="RuleBrokenException">In Production, or on a database that holds real data.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (environment.IsProduction())
        {
            throw new RuleBrokenException("Data contoh tidak dapat dimuat pada Production.");
        }

        var installation = await db.Installations.SingleOrDefaultAsync(cancellationToken);
        if (installation is { IsDemo: false } && (await db.Users.AnyAsync(cancellationToken) || await db.Cycles.AnyAsync(cancellationToken)))
        {
            throw new RuleBrokenException("Basis data ini sudah berisi data yang bukan contoh. Pakai folder data lain.");
        }

        if (installation is null)
        {
            db.Installations.Add(new Installation { IsDemo = true, CreatedAt = clock.UtcNow });
            await db.SaveChangesAsync(cancellationToken);
        }

        await reference.RunAsync(withCycle: false, cancellationToken);
        await FillAsync(cancellationToken);
        await accounts.SetPasswordAsync(cancellationToken);
    }

    /// <summary>All or nothing: a seed that was cut off starts anew.</summary>
    private async Task FillAsync(CancellationToken cancellationToken)
    {
        if (await db.Cycles.AnyAsync(cancellationToken))
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        audit.ActAs(null, "penyusun data contoh", null);
        var source = new CycleReference();
        AssessmentCycle[] cycles = [source.Cycle(Ids.New(time), 2023), source.Cycle(Ids.New(time), 2024)];
        db.Cycles.AddRange(cycles);
        letters.Add(cycles[1]);
        await db.SaveChangesAsync(cancellationToken);
        await accounts.AddAsync(cycles[0], cycles[1], cancellationToken);
        await cycle2023.FillAsync(cycles[0], cancellationToken);
        await cycle2024.FillAsync(cycles[1], cancellationToken);
        await ansit.FillAsync(cycles, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
