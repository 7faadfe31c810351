using Microsoft.EntityFrameworkCore;
using StuntingAssessment.Web.Data;
using StuntingAssessment.Web.Data.Ansit;
using StuntingAssessment.Web.Features.AnsitGrid;

namespace StuntingAssessment.Benchmarks;

/// <summary>The grid of the office with the most columns, in the regency nearest to 240 villages: region, owners, cells of two years, rows with their counts.</summary>
internal static class Grid
{
    public static async Task<(string Label, Compared Compared)> OpenAsync(WebApplication portal)
    {
        using var scope = portal.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var cycle = await db.Cycles.AsNoTracking().OrderByDescending(c => c.AssessmentYear).FirstAsync();
        var regencies = new List<AnsitRegency>();
        foreach (var participant in cycle.Participants)
        {
            regencies.Add((await db.AnsitRegencyAsync(cycle.ActivityYear, participant.Code, default))!);
        }

        var regency = regencies.MinBy(r => Math.Abs(r.Places.Count - 241))!;
        var owners = await db.OwnerMapAsync(cycle, regency.Code, default);
        var office = owners.Offices.MaxBy(o => owners.MeasuresOf(o.Id).Count)!;
        var sheet = (await db.OfficeSheetAsync(cycle, regency.Code, owners, office.Id, default))!;
        var codes = string.Join(", ", sheet.Columns.Select(c => $"'{c.Code}'"));
        var ids = string.Join(", ", sheet.Sheet.Places.Select(p => db.Database.IsNpgsql() ? $"'{p.Id}'" : $"'{p.Id.ToString().ToUpperInvariant()}'"));
        var sql = $"SELECT \"Year\", \"RegionId\", \"Measure\", \"State\", \"Amount\", \"Reason\", \"Version\" FROM \"AnsitCells\" WHERE \"Year\" IN ({cycle.ActivityYear}, {cycle.ActivityYear - 1}) AND \"RegionId\" IN ({ids}) AND \"Measure\" IN ({codes})";
        var rows = await RawSql.ReadAsync(db, sql);
        var compared = await Timing.CompareAsync(
            15,
            async () =>
            {
                using var request = portal.Services.CreateScope();
                var own = request.ServiceProvider.GetRequiredService<PortalDbContext>();
                var map = await own.OwnerMapAsync(cycle, regency.Code, default);
                var read = (await own.OfficeSheetAsync(cycle, regency.Code, map, office.Id, default))!;
                _ = GridModel.Of(cycle, read, office.Name, null, null);
            },
            async () =>
            {
                using var request = portal.Services.CreateScope();
                await RawSql.ReadAsync(request.ServiceProvider.GetRequiredService<PortalDbContext>(), sql);
            });
        return ($"open the grid: {sheet.Sheet.Places.Count} rows x {sheet.Columns.Count} columns, {rows} cells of two years", compared);
    }
}
