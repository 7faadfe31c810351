using System.Text.Json;
using StuntingAssessment.Domain.Panel;

namespace StuntingAssessment.Web.Tests.Features.Panel.Sheets;

/// <summary>A portal in the phase presentation, shared by the tests of a class: each keeps to panellists and regencies of its own.</summary>
public sealed class PanelPortal : IAsyncLifetime
{
    public PortalFixture Portal { get; } = new();

    public World World => Portal.World;

    public static string SheetUrl(string regency) => $"/penilaian/2024/panel/{regency}/lembar";

    public static string DraftUrl(string regency) => $"/penilaian/2024/panel/{regency}/lembar/draf";

    public static string ConflictUrl(string regency) => $"/penilaian/2024/panel/{regency}/konflik";

    public async Task InitializeAsync()
    {
        await Portal.InitializeAsync();
        await World.BeginAsync(Phase.Submission);
        await World.FiledAsync(World.Bulungan, 1);
        await World.MoveToAsync(Phase.Verification);
        await World.GradedAsync(World.Bulungan, c => c.Levels[1].Letter);
        await World.MoveToAsync(Phase.Presentation);
    }

    public async Task DisposeAsync() => await Portal.DisposeAsync();

    public async Task<ScoreSheet?> SheetOfAsync(string email, string regency)
    {
        var id = await World.IdOfAsync(email);
        return await Portal.ReadAsync(db => db.ScoreSheets.AsNoTracking().SingleOrDefaultAsync(s => s.PanelistId == id && s.RegencyCode == regency));
    }

    /// <summary>Saves a draft as the script does, with the token of the sheet's own page.</summary>
    public static async Task<(Page Answer, JsonElement Body)> PutAsync(Browser browser, string regency, Guid version, params (string Name, string? Value)[] fields)
    {
        var sheet = await browser.GetAsync(SheetUrl(regency));
        var answer = await browser.SendJsonAsync(HttpMethod.Put, DraftUrl(regency), new { version, fields = fields.ToDictionary(f => f.Name, f => f.Value) }, sheet);
        return (answer, answer.Response.Content.Headers.ContentType?.MediaType == "application/json" ? JsonDocument.Parse(answer.Body).RootElement : default);
    }
}
