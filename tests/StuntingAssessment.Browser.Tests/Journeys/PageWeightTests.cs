using StuntingAssessment.Browser.Tests.Support;

namespace StuntingAssessment.Browser.Tests.Journeys;

/// <summary>Phones on weak networks: the first page brings everything that later pages need.</summary>
public sealed class PageWeightTests(DemoPortal portal) : Story<DemoPortal>(portal)
{
    private const long First = 60 * 1000;
    private const long Later = 25 * 1000;

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
}
