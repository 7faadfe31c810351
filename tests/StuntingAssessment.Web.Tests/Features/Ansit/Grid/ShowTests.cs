using System.Text.Json;
using StuntingAssessment.Web.Platform.Security.Authorization;
using StuntingAssessment.Web.Platform.Web;

namespace StuntingAssessment.Web.Tests.Features.Ansit.Grid;

public sealed class ShowTests(GridDesk desk) : IClassFixture<GridDesk>
{
    [Fact]
    public async Task Without_scripts_it_is_a_table_of_villages_with_what_is_open_and_the_way_to_each_form()
    {
        using var browser = await desk.Portal.SignInAsAsync(World.HealthOperator);
        await desk.SendAsync(browser, (desk.Villages[0], "BALITA", "10", 0), (desk.Villages[0], "BUMIL", "0", 0));

        var page = await browser.GetAsync(desk.Url);

        page.Heading.Should().Be(desk.Health.Name);
        var columns = page.Document.QuerySelectorAll("table tbody th[scope='row']").Length;
        columns.Should().Be(desk.Villages.Count);
        var row = page.Document.QuerySelectorAll("tbody tr").First(r => r.QuerySelector("th[scope='row']")?.TextContent == desk.Villages[0].Name);
        row.QuerySelector("a")!.GetAttribute("href").Should().Be(Links.AnsitVillage(2024, World.Bulungan, desk.Health.Id, desk.Villages[0].Id));
        row.QuerySelector("[data-label='Terisi']")!.TextContent.Should().Be("2");
        int Missing(AngleSharp.Dom.IElement of) => int.Parse(of.QuerySelector("[data-label='Kosong']")!.TextContent, System.Globalization.CultureInfo.InvariantCulture);
        var other = page.Document.QuerySelectorAll("tbody tr")[^1];
        Missing(other).Should().BeGreaterThan(Missing(row) + 2, "where nobody is pregnant, what is counted of them is not missing");
    }

    [Fact]
    public async Task Says_when_it_is_closed_and_why()
    {
        using var observer = await desk.Portal.SignInAsAsync(World.Observer);
        (await observer.GetAsync(desk.Url)).Text.Should().Contain("Anda dapat membaca tabel ini");
        (await desk.ReadAsync(observer)).GetProperty("open").GetBoolean().Should().BeFalse();

        using var browser = await desk.Portal.SignInAsAsync(World.HealthOperator);
        (await browser.GetAsync(desk.Url)).Text.Should().NotContain("dapat membaca");
        (await desk.ReadAsync(browser)).GetProperty("open").GetBoolean().Should().BeTrue();

        await desk.Portal.World.MoveToAsync(Phase.Presentation);
        (await browser.GetAsync(desk.Url)).Text.Should().Contain("tidak dapat diisi pada tahap paparan");
        (await desk.ReadAsync(browser)).GetProperty("open").GetBoolean().Should().BeFalse();
        await desk.Portal.World.MoveToAsync(Phase.Submission);
    }

    [Fact]
    public async Task Is_closed_to_whoever_may_not_see_the_numbers_and_to_another_regency()
    {
        foreach (var email in World.Without(Permission.ViewAnsit))
        {
            using var refused = await desk.Portal.SignInAsAsync(email);
            (await refused.GetAsync(desk.Url)).Status.Should().Be(HttpStatusCode.Forbidden, email);
            (await refused.GetAsync($"{desk.Url}/isian.json")).Status.Should().Be(HttpStatusCode.Forbidden, email);
        }

        using var neighbour = await desk.Portal.SignInAsAsync(World.Coordinator(World.Malinau));
        (await neighbour.GetAsync(desk.Url)).Status.Should().Be(HttpStatusCode.NotFound);
        using var own = await desk.Portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        (await own.GetAsync(Links.AnsitGrid(2024, World.Malinau, desk.Health.Id))).Status.Should().Be(HttpStatusCode.NotFound);
    }

    /// <summary>Places stand in the page alone: the numbers name them by their row.</summary>
    [Fact]
    public async Task The_numbers_are_of_the_rows_that_the_page_has()
    {
        using var browser = await desk.Portal.SignInAsAsync(World.HealthOperator);
        await desk.RememberAsync(desk.Villages[7], "BALITA", 41);
        await desk.SendAsync(browser, (desk.Villages[7], "BALITA", "900", 0), (desk.Villages[7], "S06", "40", 0));

        var page = await browser.GetAsync(desk.Url);

        var rows = page.Document.QuerySelectorAll("tbody a").Select(a => a.GetAttribute("href")!.Split('/')[^1]).ToList();
        var row = rows.IndexOf(desk.Villages[7].Id.ToString());
        var answer = await desk.ReadAsync(browser);
        answer.GetProperty("places").GetString().Should().Be(page.Document.QuerySelector("[data-grid]")!.GetAttribute("data-grid-places"));
        var column = answer.GetProperty("measures").EnumerateArray().ToList().FindIndex(m => m.GetProperty("code").GetString() == "BALITA");
        answer.GetProperty("cells")[column].GetArrayLength().Should().Be(rows.Count);
        answer.GetProperty("cells")[column][row].GetInt32().Should().Be(900);
        JsonDocument.Parse((await browser.GetAsync($"{desk.Url}/tahun-lalu.json")).Body).RootElement[column][row].GetInt32().Should().Be(41);
        answer.GetProperty("findings").EnumerateArray().Where(f => f.GetProperty("measure").GetString() == "BALITA" && f.GetProperty("sentence").GetString()!.Contains("sekarang 900", StringComparison.Ordinal)).Should().ContainSingle()
            .Which.GetProperty("place").GetInt32().Should().Be(row);
    }

    [Fact]
    public async Task Each_part_of_the_script_is_asked_for_by_its_fingerprint()
    {
        using var browser = await desk.Portal.SignInAsAsync(World.HealthOperator);

        var page = await browser.GetAsync(desk.Url);

        var map = JsonDocument.Parse(page.Document.QuerySelector("script[type='importmap'][nonce]")!.TextContent).RootElement.GetProperty("imports").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!);
        map.Should().ContainKey("/js/grid/queue.js").And.HaveCountGreaterThan(10);
        page.Document.QuerySelectorAll("link[rel='modulepreload']").Select(l => l.GetAttribute("href")).Should().Equal(map.Values);
        map["/js/grid/queue.js"].Should().MatchRegex(@"^/js/grid/queue\.\w{10}\.js$");
        (await browser.GetAsync(map["/js/grid/queue.js"])).Status.Should().Be(HttpStatusCode.OK);
        page.Document.QuerySelectorAll("head > *").TakeWhile(e => e.GetAttribute("type") != "module").Should().Contain(e => e.GetAttribute("type") == "importmap", "a map that comes after a module is not read");
        (await browser.GetAsync("/akun")).Document.QuerySelector("script[type='importmap']").Should().BeNull("other pages have one script each");
    }

    [Fact]
    public async Task Numbers_that_others_have_stand_locked_beside_what_is_divided_by_them()
    {
        using var browser = await desk.Portal.SignInAsAsync(World.HealthOperator);

        var measures = (await desk.ReadAsync(browser)).GetProperty("measures").EnumerateArray().ToList();

        var foreign = measures.Where(m => !m.GetProperty("own").GetBoolean()).ToList();
        foreign.Should().NotBeEmpty().And.OnlyContain(m => !m.GetProperty("writable").GetBoolean());
        foreign.Should().Contain(m => m.GetProperty("owner").GetString() == "Kantor Kementerian Agama");
        measures.Where(m => m.GetProperty("own").GetBoolean()).Should().HaveCountGreaterThan(25).And.OnlyContain(m => m.GetProperty("writable").GetBoolean());
        var codes = measures.ConvertAll(m => m.GetProperty("code").GetString());
        measures.Select(m => m.GetProperty("population").GetString()).OfType<string>().Should().BeSubsetOf(codes);
    }

    [Fact]
    public async Task Takes_the_same_few_queries_however_many_cells_there_are()
    {
        using var browser = await desk.Portal.SignInAsAsync(World.HealthOperator);
        await desk.ReadAsync(browser);
        async Task<int> CountAsync(string url)
        {
            desk.Portal.Queries.Reset();
            (await browser.GetAsync(url)).Status.Should().Be(HttpStatusCode.OK);
            return desk.Portal.Queries.Count;
        }

        var (page, cells, findings) = (await CountAsync(desk.Url), await CountAsync($"{desk.Url}/isian.json"), await CountAsync($"{desk.Url}/temuan.json"));
        await desk.SendAsync(browser, (desk.Villages[3], "BALITA", "10", 0), (desk.Villages[4], "BALITA", "11", 0), (desk.Villages[5], "S06", "0", 0));

        (await CountAsync(desk.Url)).Should().Be(page).And.BeLessThanOrEqualTo(8);
        (await CountAsync($"{desk.Url}/isian.json")).Should().Be(cells).And.BeLessThanOrEqualTo(8);
        (await CountAsync($"{desk.Url}/temuan.json")).Should().Be(findings).And.BeLessThanOrEqualTo(8);
        (await CountAsync($"{desk.Url}/tahun-lalu.json")).Should().BeLessThanOrEqualTo(8);
    }
}
