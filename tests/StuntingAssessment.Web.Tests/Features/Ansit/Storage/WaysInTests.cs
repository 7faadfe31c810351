using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Cli;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Platform.Web;
using StuntingAssessment.Web.Tests.Features.Ansit.Workbooks;
using static StuntingAssessment.Web.Tests.Features.Ansit.Workbooks.WorkbookStage;

namespace StuntingAssessment.Web.Tests.Features.Ansit.Storage;

/// <summary>The same rules run on every way in, and say the same.</summary>
public sealed partial class WaysInTests : IAsyncLifetime
{
    private const string Whole = "BALITA";
    private const string Part = "E17";
    private const string Sentence = "41 lebih besar daripada sasarannya, Balita: 40. Perbaiki salah satunya.";

    private readonly PortalFixture portal = new();
    private readonly WorkbookStage stage;

    public WaysInTests() => stage = new WorkbookStage(portal);

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await stage.BeginAsync();
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Whichever_way_a_number_comes_in_the_rule_that_it_breaks_refuses_it_with_one_sentence()
    {
        using var browser = await portal.SignInAsAsync(World.HealthOperator);
        var ways = new Dictionary<CellWay, Func<int, Task<string>>>
        {
            [CellWay.Grid] = village => SendAsync(browser, "grid", village, Part, 41),
            [CellWay.Paste] = village => SendAsync(browser, "paste", village, Part, 41),
            [CellWay.Form] = async village => (await browser.SubmitAsync(
                await browser.GetAsync(Links.AnsitVillage(Year, World.Bulungan, stage.Office, stage.Village(village).Id)), "main form", ($"Texts[{Part}]", "41"))).Body,
            [CellWay.Workbook] = village => UploadAsync(browser, village, Part, 41),
            [CellWay.Command] = village => ImportAsync(browser, village, Part, 41),
            [CellWay.Undo] = TakeBackAsync,
        };
        ways.Keys.Should().BeEquivalentTo(Enum.GetValues<CellWay>().Except([CellWay.Seed]), "a new way in belongs here; invented numbers break rules on purpose");

        foreach (var ((way, come), village) in ways.Zip(Enumerable.Range(0, ways.Count)))
        {
            await stage.TypedAsync(Whole, village, 40);
            var before = (await stage.CellAsync(Part, village))?.Amount;

            var said = await come(village);

            System.Net.WebUtility.HtmlDecode(said).Should().Contain(Sentence, $"{way}");
            (await stage.CellAsync(Part, village))?.Amount.Should().NotBe(41, $"{way}");
        }
    }

    [Fact]
    public async Task Whichever_way_a_number_comes_in_the_warning_about_it_is_told_and_holds_nothing_back()
    {
        using var browser = await portal.SignInAsAsync(World.HealthOperator);
        var ways = new Dictionary<CellWay, Func<int, Task<string>>>
        {
            [CellWay.Grid] = village => SendAndLookAsync(browser, "grid", village),
            [CellWay.Paste] = village => SendAndLookAsync(browser, "paste", village),
            [CellWay.Form] = village => FillInAsync(browser, village),
            [CellWay.Workbook] = village => UploadAsync(browser, village, Whole, 140),
            [CellWay.Command] = village => ImportAsync(browser, village, Whole, 140),
        };
        ways.Keys.Should().BeEquivalentTo(Enum.GetValues<CellWay>().Except([CellWay.Seed, CellWay.Undo]), "a new way in belongs here; what is taken back was asked about when it was new");

        foreach (var ((way, come), village) in ways.Zip(Enumerable.Range(0, ways.Count)))
        {
            await stage.RememberAsync(Whole, village, 100 + village);

            var said = await come(village);

            System.Net.WebUtility.HtmlDecode(said).Should().Contain($"Tahun 2022 {100 + village}, sekarang 140: naik lebih dari 25%.", $"{way}");
            (await stage.CellAsync(Whole, village))?.Amount.Should().Be(140, $"{way}");
        }
    }

    /// <summary>Who writes cells otherwise writes them past the rules.</summary>
    [Fact]
    public void Nobody_but_the_one_way_in_and_the_seeds_makes_cells()
    {
        var makers = Repository.Sources(Repository.Web, ".cs")
            .Where(f => MakesCells().IsMatch(File.ReadAllText(f)) && !f.Contains($"{Path.DirectorySeparatorChar}Seed{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(Path.GetFileName).ToList();

        makers.Should().Equal("SaveCells.cs");
    }

    private async Task<string> SendAsync(Browser browser, string way, int village, string measure, int number)
    {
        var body = new { way, cells = new[] { new { place = stage.Village(village).Id, measure, text = $"{number}", version = 0 } } };
        return (await browser.SendJsonAsync(HttpMethod.Post, $"{Links.AnsitGrid(Year, World.Bulungan, stage.Office)}/isian", body, await browser.VisitAsync("/akun"))).Body;
    }

    /// <summary>As the script does: it sends, and asks what the rules say when the hands rest.</summary>
    private async Task<string> SendAndLookAsync(Browser browser, string way, int village)
    {
        await SendAsync(browser, way, village, Whole, 140);
        return await browser.Client.GetStringAsync(new Uri($"{Links.AnsitGrid(Year, World.Bulungan, stage.Office)}/temuan.json", UriKind.Relative));
    }

    private async Task<string> FillInAsync(Browser browser, int village)
    {
        var url = Links.AnsitVillage(Year, World.Bulungan, stage.Office, stage.Village(village).Id);
        await browser.SubmitAsync(await browser.GetAsync(url), "main form", ($"Texts[{Whole}]", "140"));
        return (await browser.GetAsync(url)).TextOf($"#Texts_{Whole}_-warning");
    }

    private async Task<string> UploadAsync(Browser browser, int village, string measure, int number)
    {
        var dryRun = await stage.DryRunAsync(browser, await FilledAsync(browser, village, measure, number));
        await TakeGoodAsync(browser, dryRun);
        return dryRun.Body;
    }

    private async Task<string> ImportAsync(Browser browser, int village, string measure, int number)
    {
        var file = Path.Combine(portal.DataDirectory, "isian.xlsx");
        await File.WriteAllBytesAsync(file, await FilledAsync(browser, village, measure, number));
        return await portal.WithAsync(async services =>
        {
            using var stdout = new StringWriter { NewLine = "\n" };
            await AnsitVerbs.Import([file, "--partial"])!(services, stdout, CancellationToken.None);
            return stdout.ToString();
        });
    }

    /// <summary>Another village's number is good, so that something is taken.</summary>
    private async Task<byte[]> FilledAsync(Browser browser, int village, string measure, int number) =>
        WorkbookEdit.Of(await stage.DownloadAsync(browser), e => e.Number(Isian, stage.At(measure, village), number).Number(Isian, stage.At("REMATRI", village), 7));

    /// <summary>41 was right as long as there were 50 children; a batch made it 10, the children became 40, and now the batch is taken back.</summary>
    private async Task<string> TakeBackAsync(int village)
    {
        await stage.TypedAsync(Whole, village, 50);
        await stage.TypedAsync(Part, village, 41);
        var place = stage.Village(village).Id;
        var batch = await portal.WithAsync(async services => (await services.GetRequiredService<SaveCells>().RunAsync(
            new CellSource(await portal.World.CycleAsync(), stage.Regency, _ => true, CellWay.Paste, stage.Office, AsBatch: true), [new CellInput(place, Part, CellContent.Of(10), 1)], CancellationToken.None)).Batch!);
        await stage.TypedAsync(Whole, village, 40);

        var undone = await portal.WithAsync(async services =>
            await services.GetRequiredService<UndoBatch>().RunAsync(await portal.World.CycleAsync(), stage.Regency, _ => true, batch.Id, CancellationToken.None));
        return undone.Saved.Decisions.Single().Sentence!;
    }

    [GeneratedRegex(@"new AnsitCell\b(?![\[?(])|AnsitCell \w+\(.*=> new\(\)$", RegexOptions.Multiline)]
    private static partial Regex MakesCells();
}
