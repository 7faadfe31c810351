using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Tests.Features.Ansit.Grid;

public sealed class PasteTests(GridDesk desk) : IClassFixture<GridDesk>
{
    private static readonly string[] Columns = ["REMATRI", "BUMIL", "BERSALIN", "BAYI_0_5", "ANAK_6_23", "BALITA", "S06", "S05", "S04", "BUMIL_KEK", "BALITA_BURUK", "BALITA_KURANG", "RESPONDEN"];

    /// <summary>ASP.NET Core stops a form at 1,024 fields; a health office has thousands of cells.</summary>
    [Fact]
    public async Task More_than_a_thousand_cells_are_tried_taken_as_one_batch_and_taken_back()
    {
        using var browser = await desk.Portal.SignInAsAsync(World.HealthOperator);
        var cells = desk.Villages.SelectMany(v => Columns.Select(c => (v, c, c.StartsWith('S') ? "1" : "1.010", 0))).ToArray();
        cells.Should().HaveCountGreaterThan(1025);
        cells[5] = (cells[5].v, cells[5].c, "85.7", 0);

        var (_, trial) = await desk.SendAsync(browser, "paste", "isian/coba", cells);
        (await desk.Portal.ReadAsync(db => db.AnsitCells.CountAsync())).Should().Be(0, "a trial writes nothing");
        var (answer, body) = await desk.SendAsync(browser, "paste", "isian", cells);

        answer.Status.Should().Be(HttpStatusCode.OK);
        string[] Outcomes(System.Text.Json.JsonElement of) => [.. of.GetProperty("cells").EnumerateArray().Select(c => c.GetProperty("outcome").GetString()!)];
        Outcomes(trial).Select(o => o == "new" ? "saved" : o).Should().Equal(Outcomes(body), "what is tried is what happens");
        Outcomes(body).Count(o => o == "refused").Should().BeGreaterThanOrEqualTo(1);
        var saved = Outcomes(body).Count(o => o == "saved");
        (await desk.Portal.ReadAsync(db => db.AnsitCells.CountAsync(c => c.Way == CellWay.Paste))).Should().Be(saved);
        (await desk.Portal.TrailAsync())[^1].Event.Should().Be(nameof(CellsTaken), "one entry for all of it");

        var batch = body.GetProperty("batch").GetGuid();
        var undo = $"{desk.Url}/kumpulan/{batch}/pembatalan";
        var page = await browser.VisitAsync("/akun");
        using var neighbour = await desk.Portal.SignInAsAsync(World.Coordinator(World.Malinau));
        (await neighbour.SendJsonAsync(HttpMethod.Post, undo, new { }, await neighbour.VisitAsync("/akun"))).Status.Should().Be(HttpStatusCode.NotFound);
        using var observer = await desk.Portal.SignInAsAsync(World.Observer);
        (await observer.SendJsonAsync(HttpMethod.Post, undo, new { }, await observer.VisitAsync("/akun"))).Status.Should().Be(HttpStatusCode.Forbidden);

        var back = await browser.SendJsonAsync(HttpMethod.Post, undo, new { }, page);
        back.Status.Should().Be(HttpStatusCode.OK);
        back.Body.Should().Contain("sel dikembalikan seperti sebelumnya");
        (await desk.Portal.ReadAsync(db => db.AnsitCells.CountAsync(c => c.State != CellState.Empty))).Should().Be(0);
        (await browser.SendJsonAsync(HttpMethod.Post, undo, new { }, page)).Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await browser.SendJsonAsync(HttpMethod.Post, $"{desk.Url}/kumpulan/{Guid.Empty}/pembatalan", new { }, page)).Status.Should().Be(HttpStatusCode.NotFound);
    }
}
