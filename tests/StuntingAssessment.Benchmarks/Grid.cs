using Microsoft.EntityFrameworkCore;
using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Web.Features.Ansit.Grid;
using StuntingAssessment.Web.Features.Ansit.Owners;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Platform.Data;
using StuntingAssessment.Web.Platform.Web;

namespace StuntingAssessment.Benchmarks;

/// <summary>The grid of the office with the most columns, in the regency nearest to 240 villages; against one SQL read of the same cells.</summary>
internal sealed class Grid
{
    private readonly WebApplication portal;
    private readonly AssessmentCycle cycle;
    private readonly string regency;
    private readonly Guid office;
    private readonly string officeName;
    private readonly string sql;

    private Grid(WebApplication portal, AssessmentCycle cycle, OfficeSheet sheet, string officeName, string sql, int cells)
    {
        (this.portal, this.cycle, regency, office, this.officeName, this.sql) = (portal, cycle, sheet.Regency.Code, sheet.Office, officeName, sql);
        Size = $"{sheet.Sheet.Places.Count} rows x {sheet.Columns.Count} columns, {cells} cells of two years";
    }

    public string Size { get; }

    public static async Task<Grid> FindAsync(WebApplication portal)
    {
        using var scope = portal.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var cycle = await db.Cycles.AsNoTracking().OrderByDescending(c => c.AssessmentYear).FirstAsync();
        var regencies = await db.AnsitRegenciesAsync(cycle.ActivityYear, [.. cycle.Participants.Select(p => p.Code)], default);
        var regency = regencies.MinBy(r => Math.Abs(r.Places.Count - 241))!;
        var owners = await db.OwnerMapAsync(cycle, regency.Code, default);
        var office = owners.Offices.MaxBy(o => owners.MeasuresOf(o.Id).Count)!;
        var sheet = (await db.OfficeSheetAsync(cycle, regency.Code, owners, office.Id, default))!;
        var codes = string.Join(", ", sheet.Columns.Select(c => $"'{c.Code}'"));
        var ids = string.Join(", ", sheet.Sheet.Places.Select(p => db.Database.IsNpgsql() ? $"'{p.Id}'" : $"'{p.Id.ToString().ToUpperInvariant()}'"));
        var sql = $"SELECT \"Year\", \"RegionId\", \"Measure\", \"State\", \"Amount\", \"Reason\", \"Version\" FROM \"AnsitCells\" WHERE \"Year\" IN ({cycle.ActivityYear}, {cycle.ActivityYear - 1}) AND \"RegionId\" IN ({ids}) AND \"Measure\" IN ({codes})";
        return new Grid(portal, cycle, sheet, office.Name, sql, await RawSql.ReadAsync(db, sql));
    }

    /// <summary>Region, owners, cells of two years, rows with their counts; without HTTP and HTML.</summary>
    public Task<Compared> ReadAsync() => Timing.CompareAsync(
        15,
        async () =>
        {
            using var request = portal.Services.CreateScope();
            var db = request.ServiceProvider.GetRequiredService<PortalDbContext>();
            var read = (await db.OfficeSheetAsync(cycle, regency, await db.OwnerMapAsync(cycle, regency, default), office, default))!;
            _ = GridModel.Of(cycle, read, officeName, null, null);
        },
        BareAsync);

    /// <summary>As the regency's coordinator's browser asks: the page, then the cells as the script fetches them.</summary>
    public async Task<(Compared Page, Compared Cells)> AskAsync(BenchPlace place)
    {
        await using var running = await RunningPortal.StartAsync(place, Provinces.Jateng, regency);
        var page = Links.AnsitGrid(cycle.AssessmentYear, regency, office);
        return (await Timing.CompareAsync(15, () => running.GetAsync(page), BareAsync), await Timing.CompareAsync(15, () => running.GetAsync($"{page}/isian.json"), BareAsync));
    }

    private async Task BareAsync()
    {
        using var request = portal.Services.CreateScope();
        await RawSql.ReadAsync(request.ServiceProvider.GetRequiredService<PortalDbContext>(), sql);
    }
}
