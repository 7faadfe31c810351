using System.Text.Json;
using StuntingAssessment.Domain.Agencies;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Platform.Web;

namespace StuntingAssessment.Web.Tests.Features.Ansit.Grid;

/// <summary>The grid of Bulungan's health office, which has most of the columns, in the submission phase.</summary>
public sealed class GridDesk : IAsyncLifetime
{
    public PortalFixture Portal { get; } = new();

    public Agency Health { get; private set; } = null!;

    public IReadOnlyList<AnsitPlace> Villages { get; private set; } = [];

    public string Url => Links.AnsitGrid(2024, World.Bulungan, Health.Id);

    public async Task InitializeAsync()
    {
        await Portal.InitializeAsync();
        var cycle = await Portal.World.BeginAsync();
        Health = await OfficeAsync("DINKES");
        var regency = await Portal.ReadAsync(db => db.AnsitRegencyAsync(cycle.ActivityYear, World.Bulungan, default));
        Villages = [.. regency!.Places.Where(p => p.Level is IndicatorLevel.Village)];
    }

    public Task DisposeAsync() => Portal.DisposeAsync();

    public Task<Agency> OfficeAsync(string duty) => Portal.ReadAsync(async db =>
    {
        var region = await db.Regions.Where(r => r.Code == World.Bulungan).Select(r => r.Id).SingleAsync();
        return (await db.Agencies.AsNoTracking().Where(a => a.RegionId == region).ToListAsync()).Single(a => a.Codes.Contains(duty));
    });

    public async Task<JsonElement> ReadAsync(Browser browser) => JsonDocument.Parse((await browser.GetAsync($"{Url}/isian.json")).Body).RootElement;

    /// <summary>Sends texts as the script does.</summary>
    public Task<(Page Answer, JsonElement Body)> SendAsync(Browser browser, params (AnsitPlace Place, string Measure, string Text, int Version)[] cells) =>
        SendAsync(browser, "grid", "isian", cells);

    public async Task<(Page Answer, JsonElement Body)> SendAsync(Browser browser, string way, string to, params (AnsitPlace Place, string Measure, string Text, int Version)[] cells)
    {
        var answer = await browser.SendJsonAsync(
            HttpMethod.Post, $"{Url}/{to}", new { way, cells = cells.Select(c => new { place = c.Place.Id, measure = c.Measure, text = c.Text, version = c.Version }) }, await browser.VisitAsync("/akun"));
        return (answer, answer.Body.StartsWith('{') ? JsonDocument.Parse(answer.Body).RootElement : default);
    }

    /// <summary>What the cell said in the year before.</summary>
    public Task RememberAsync(AnsitPlace place, string measure, long amount) => Portal.WithDbAsync(async db =>
    {
        db.AnsitCells.Add(new AnsitCell { Year = 2022, RegionId = place.Id, Measure = measure, State = CellState.Value, Amount = amount, Version = 1, At = Portal.Clock.Now.UtcDateTime, Way = CellWay.Seed });
        await db.SaveChangesAsync();
    });

    public Task<AnsitCell?> CellAsync(AnsitPlace place, string measure) =>
        Portal.ReadAsync(db => db.AnsitCells.AsNoTracking().SingleOrDefaultAsync(c => c.Year == 2023 && c.RegionId == place.Id && c.Measure == measure));
}
