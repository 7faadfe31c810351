using StuntingAssessment.Web.Platform.Web;

namespace StuntingAssessment.Browser.Tests.Journeys;

/// <summary>Phones on weak networks: the first page brings everything that later pages need.</summary>
public sealed class PageWeightTests(DemoPortal portal) : Story<DemoPortal>(portal)
{
    private const long First = 60 * 1000;
    private const long Later = 25 * 1000;

    /// <summary>A later page, and once the grid's scripts and styles (decision 0036).</summary>
    private const long WithScripts = Later + (45 * 1000);

    [Theory]
    [InlineData("/", "/masuk")]
    [InlineData("/peringkat/2023", "/")]
    public async Task A_first_page_weighs_60_kB_at_most_and_a_later_one_25(string first, string later)
    {
        var visitor = await ComeAsync();
        var scales = await Scales.OnAsync(visitor.Page);

        (await scales.WeighAsync(visitor.Page, first)).Should().BeInRange(1000, First, $"{first} is the first page");
        (await scales.WeighAsync(visitor.Page, later)).Should().BeInRange(500, Later, $"{later} is a later page");
    }

    /// <summary>The health office of Nunukan: 240 villages, 38 columns, opened after signing in as everybody does.</summary>
    [Fact]
    public async Task The_largest_grid_weighs_no_more_with_all_its_numbers()
    {
        var visitor = await SignInAsync("koordinator.6503");
        var scales = await Scales.OnAsync(visitor.Page);
        var grid = await GridSteps.AddressAsync(Portal, "DINKES", "65.03");

        (await scales.WeighAsync(visitor.Page, grid)).Should().BeInRange(1000, WithScripts, "the grid's own scripts come once");
        (await scales.WeighAsync(visitor.Page, grid)).Should().BeInRange(1000, Later, "they are kept for good");
        scales.Parts.Keys.Should().BeEquivalentTo(grid, $"{grid}/isian.json");
    }

    [Fact]
    public async Task Each_other_page_of_the_Master_Ansit_weighs_25_kB_at_most()
    {
        var visitor = await SignInAsync("koordinator.6503");
        var scales = await Scales.OnAsync(visitor.Page);
        var grid = await GridSteps.AddressAsync(Portal, "DINKES", "65.03");
        var office = Guid.Parse(grid[(grid.LastIndexOf('/') + 1)..]);
        var place = await Portal.ReadAsync(db => db.RegionTerms.Where(t => t.Code == "65.03.01.2001").Select(t => t.RegionId).FirstAsync());
        var weights = new List<(string, long)>();
        foreach (var url in new[]
        {
            Links.Ansit(2024), Links.AnsitRegency(2024, "65.03"), Links.AnsitProblems(2024, "65.03"), Links.AnsitChecks(2024), Links.AnsitFigures(2024, "65.03"), Links.AnsitOwners(2024, "65.03"),
            Links.Catalog(2024), Links.AnsitWorkbook(2024, "65.03", office), Links.AnsitVillage(2024, "65.03", office, place), Links.AnsitCell(2024, "65.03", place, "E17"),
        })
        {
            weights.Add((url, await scales.WeighAsync(visitor.Page, url)));
        }

        weights.Where(w => w.Item2 is < 500 or > Later).Should().BeEmpty();
    }
}
