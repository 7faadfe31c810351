using System.Text.Json;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Platform.Security.Authorization;
using StuntingAssessment.Web.Platform.Web;

namespace StuntingAssessment.Web.Tests.Features.Ansit.Grid;

/// <summary>Each test writes in villages of its own.</summary>
public sealed class CreateTests(GridDesk desk) : IClassFixture<GridDesk>
{
    [Fact]
    public async Task Saves_what_can_be_read_says_what_is_wrong_with_the_rest_and_tells_the_trail()
    {
        using var browser = await desk.Portal.SignInAsAsync(World.HealthOperator);
        var (one, two) = (desk.Villages[0], desk.Villages[1]);

        var (answer, body) = await desk.SendAsync(browser, (one, "BALITA", "1.234", 0), (two, "BALITA", "85.7", 0), (one, "S06", "tidak berlaku: belum ada posyandu", 0), (two, "S06", new string('9', 700), 0));

        answer.Status.Should().Be(HttpStatusCode.OK);
        var cells = Cells(body);
        cells[0].Should().Be((one.Id, "BALITA", "saved", 1));
        cells[1].Should().Be((two.Id, "BALITA", "refused", 0));
        cells[2].Should().Be((one.Id, "S06", "saved", 1));
        cells[3].Should().Be((two.Id, "S06", "refused", 0), "one text that is too long stops no other");
        body.GetProperty("cells")[1].GetProperty("sentence").GetString().Should().NotBeNullOrEmpty();
        var stored = (await desk.CellAsync(one, "BALITA"))!;
        (stored.Amount, stored.Way, stored.By).Should().Be((1234, CellWay.Grid, await desk.Portal.World.IdOfAsync(World.HealthOperator)));
        (await desk.CellAsync(one, "S06"))!.Reason.Should().Be("belum ada posyandu");
        (await desk.CellAsync(two, "BALITA")).Should().BeNull();
        (await desk.Portal.TrailAsync())[^1].Event.Should().Be(nameof(CellsTyped));
    }

    [Fact]
    public async Task Two_people_on_one_cell_get_both_values_and_the_name()
    {
        var village = desk.Villages[2];
        using var operators = await desk.Portal.SignInAsAsync(World.HealthOperator);
        using var coordinator = await desk.Portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        await desk.SendAsync(coordinator, (village, "BUMIL", "7", 0));

        var (_, body) = await desk.SendAsync(operators, (village, "BUMIL", "9", 0));

        var cell = body.GetProperty("cells")[0];
        cell.GetProperty("outcome").GetString().Should().Be("conflict");
        cell.GetProperty("text").GetString().Should().Be("7");
        cell.GetProperty("by").GetString().Should().StartWith("Koordinator");
        cell.GetProperty("at").GetString().Should().NotBeNullOrEmpty();
        cell.GetProperty("mine").GetBoolean().Should().BeFalse();
        cell.GetProperty("version").GetInt32().Should().Be(1);
        (await desk.CellAsync(village, "BUMIL"))!.Amount.Should().Be(7);

        (await desk.SendAsync(operators, (village, "BUMIL", "9", 1))).Body.GetProperty("cells")[0].GetProperty("outcome").GetString().Should().Be("saved");
        (await desk.SendAsync(operators, (village, "BUMIL", "9", 0))).Body.GetProperty("cells")[0].GetProperty("outcome").GetString().Should().Be("same", "an answer that got lost is asked for again");
    }

    [Fact]
    public async Task Refuses_a_column_of_another_office_also_to_the_coordinator_in_this_grid()
    {
        foreach (var email in new[] { World.HealthOperator, World.Coordinator(World.Bulungan) })
        {
            using var browser = await desk.Portal.SignInAsAsync(email);

            var (_, body) = await desk.SendAsync(browser, (desk.Villages[3], "RUMAH_TANGGA", "5", 0), (desk.Villages[3], "TIDAKADA", "5", 0));

            Cells(body).Select(c => c.Outcome).Should().Equal("refused", "refused");
            body.GetProperty("cells")[0].GetProperty("sentence").GetString().Should().Be("Kolom ini diisi perangkat daerah lain.");
        }

        (await desk.CellAsync(desk.Villages[3], "RUMAH_TANGGA")).Should().BeNull();
    }

    [Fact]
    public async Task Tells_the_errors_of_the_touched_places()
    {
        var village = desk.Villages[4];
        using var browser = await desk.Portal.SignInAsAsync(World.HealthOperator);
        await desk.SendAsync(browser, (village, "BALITA", "20", 0), (village, "S06", "15", 0));

        var (_, body) = await desk.SendAsync(browser, (village, "BALITA", "10", 1));

        var finding = body.GetProperty("findings").EnumerateArray().Single();
        finding.GetProperty("place").GetGuid().Should().Be(village.Id);
        (finding.GetProperty("measure").GetString(), finding.GetProperty("severity").GetString()).Should().Be(("S06", "error"));
        (await browser.GetAsync($"{desk.Url}/temuan.json")).Body.Should().Contain(finding.GetProperty("sentence").GetString());
    }

    [Fact]
    public async Task A_closed_phase_is_said_in_a_sentence_and_an_ended_session_with_401()
    {
        using var browser = await desk.Portal.SignInAsAsync(World.HealthOperator);
        await desk.Portal.World.MoveToAsync(Phase.Presentation);

        var (closed, body) = await desk.SendAsync(browser, (desk.Villages[5], "BALITA", "5", 0));

        closed.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        body.GetProperty("sentence").GetString().Should().Contain("tahap paparan");
        (await desk.SendAsync(browser, "paste", "isian/coba", (desk.Villages[5], "BALITA", "5", 0))).Answer.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        await desk.Portal.World.MoveToAsync(Phase.Submission);
        (await desk.CellAsync(desk.Villages[5], "BALITA")).Should().BeNull();

        using var nobody = desk.Portal.Anonymous();
        var signedOut = await nobody.SendJsonAsync(HttpMethod.Post, $"{desk.Url}/isian", new { way = "grid", cells = Array.Empty<object>() }, await nobody.GetAsync("/masuk"));
        signedOut.Status.Should().Be(HttpStatusCode.Unauthorized);
        signedOut.Body.Should().BeEmpty();
    }

    [Fact]
    public async Task Is_closed_to_everybody_who_enters_no_numbers_and_to_other_offices()
    {
        foreach (var email in World.Without(Permission.EnterAnsit))
        {
            using var refused = await desk.Portal.SignInAsAsync(email);
            (await desk.SendAsync(refused, (desk.Villages[6], "BALITA", "5", 0))).Answer.Status.Should().Be(HttpStatusCode.Forbidden, email);
        }

        using var neighbour = await desk.Portal.SignInAsAsync(World.Coordinator(World.Malinau));
        (await desk.SendAsync(neighbour, (desk.Villages[6], "BALITA", "5", 0))).Answer.Status.Should().Be(HttpStatusCode.NotFound);

        using var browser = await desk.Portal.SignInAsAsync(World.HealthOperator);
        var other = Links.AnsitGrid(2024, World.Bulungan, (await desk.OfficeAsync("PUPR")).Id);
        var page = await browser.VisitAsync("/akun");
        (await browser.SendJsonAsync(HttpMethod.Post, $"{other}/isian", new { way = "grid", cells = new[] { new { place = desk.Villages[6].Id, measure = "RUMAH_TANGGA", text = "5", version = 0 } } }, page)).Status.Should().Be(HttpStatusCode.NotFound);
        (await browser.GetAsync($"{other}/isian.json")).Status.Should().Be(HttpStatusCode.OK, "to look is another matter");
    }

    [Theory]
    [InlineData("""{"way":"grid"}""")]
    [InlineData("""{"way":"grid","cells":[]}""")]
    [InlineData("""{"way":"hack","cells":[{"place":"00000000-0000-7000-8000-00000000dead","measure":"BALITA","text":"1","version":0}]}""")]
    [InlineData("""{"way":"grid","cells":[null]}""")]
    [InlineData("""{"way":"grid","cells":[{"place":"x","measure":"BALITA"}]}""")]
    [InlineData("""[]""")]
    [InlineData("""{""")]
    public async Task What_no_script_of_ours_sends_is_a_bad_request(string body)
    {
        using var browser = await desk.Portal.SignInAsAsync(World.HealthOperator);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{desk.Url}/isian") { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Add("RequestVerificationToken", (await browser.VisitAsync("/akun")).AntiforgeryToken);

        (await browser.Client.SendAsync(request)).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    private static List<(Guid Place, string Measure, string Outcome, int Version)> Cells(JsonElement body) =>
        [.. body.GetProperty("cells").EnumerateArray().Select(c => (c.GetProperty("place").GetGuid(), c.GetProperty("measure").GetString()!, c.GetProperty("outcome").GetString()!, c.GetProperty("version").GetInt32()))];
}
