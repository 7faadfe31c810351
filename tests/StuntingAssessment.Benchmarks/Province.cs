using Microsoft.EntityFrameworkCore;
using StuntingAssessment.Domain.Ansit.Checks;
using StuntingAssessment.Web.Features.Ansit.Achievements;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Platform.Data;
using StuntingAssessment.Web.Platform.Web;
using StuntingAssessment.Web.Seed.Scale;

namespace StuntingAssessment.Benchmarks;

/// <summary>What is done over a whole province.</summary>
internal static class Province
{
    /// <summary>Every rule over every cell of the last year, the year before beside it.</summary>
    public static async Task<(Compared Compared, int Findings)> CheckAsync(WebApplication portal)
    {
        var findings = 0;
        var compared = await Timing.CompareAsync(
            2,
            async () => findings = await FindingsAsync(portal),
            async () =>
            {
                using var scope = portal.Services.CreateScope();
                await RawSql.ReadAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), "SELECT * FROM \"AnsitCells\" WHERE \"Year\" IN (2022, 2023)");
            });
        return (compared, findings);
    }

    /// <summary>Seconds for the page with all regencies: their totals, not their cells.</summary>
    public static async Task<double> DashboardAsync(WebApplication portal)
    {
        var compared = await Timing.CompareAsync(
            25,
            async () =>
            {
                using var scope = portal.Services.CreateScope();
                var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
                var cycle = await db.Cycles.AsNoTracking().OrderByDescending(c => c.AssessmentYear).FirstAsync();
                var heads = await db.AnsitHeadsAsync(cycle.ActivityYear, [.. cycle.Participants.Select(p => p.Code)], default);
                _ = await db.AnsitFiguresAsync(cycle.ActivityYear, [.. heads.Select(h => h.Id)], default, withYearBefore: false);
            },
            () => Task.CompletedTask);
        return compared.Ours;
    }

    /// <summary>The same as a page, asked by an admin of the province.</summary>
    public static async Task<double> DashboardPageAsync(BenchPlace place, string name)
    {
        await using var running = await RunningPortal.StartAsync(place, name);
        var compared = await Timing.CompareAsync(25, () => running.GetAsync(Links.AnsitProvinceFigures(ScaleSize.LastYear + 1)), () => Task.CompletedTask);
        return compared.Ours;
    }

    private static async Task<int> FindingsAsync(WebApplication portal)
    {
        using var scope = portal.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var cycle = await db.Cycles.AsNoTracking().OrderByDescending(c => c.AssessmentYear).FirstAsync();
        var found = 0;
        foreach (var participant in cycle.Participants)
        {
            var stored = (await db.AnsitSheetAsync(cycle.Catalog, cycle.ActivityYear, participant.Code, withYearBefore: true, default))!;
            found += AnsitChecks.Of(stored.Sheet).Count;
        }

        return found;
    }
}
