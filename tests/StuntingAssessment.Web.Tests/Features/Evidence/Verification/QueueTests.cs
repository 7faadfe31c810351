namespace StuntingAssessment.Web.Tests.Features.Evidence.Verification;

public sealed class QueueTests : IAsyncLifetime
{
    private const string Address = "/penilaian/2024/periksa";

    private readonly Checking checking = new();

    public Task InitializeAsync() => checking.InitializeAsync();

    public Task DisposeAsync() => checking.DisposeAsync();

    [Fact]
    public async Task Lists_what_waits_longest_first_with_counts_and_the_way_on()
    {
        await checking.World.FiledAsync(World.Nunukan, 3);
        checking.Portal.Clock.Advance(TimeSpan.FromHours(1));
        await checking.World.FiledAsync(World.Bulungan, 1);
        await checking.GiveAllAsync(World.Bulungan, 1);
        await checking.World.FiledAsync(World.Bulungan, 2);
        await checking.World.SubmissionAsync(World.Bulungan, 2, World.Verifier, (s, cycle, stamp) => s.Return(cycle, "Lengkapi.", stamp));
        await checking.World.SubmissionAsync(World.Bulungan, 1, World.Verifier, (s, cycle, stamp) => s.SetGrade(cycle, "1.1", "A", null, stamp));
        using var browser = await checking.VerifierAsync();

        var page = await browser.GetAsync(Address);

        page.Heading.Should().Be("Pemeriksaan");
        page.Document.QuerySelector(".page-title__actions a")!.GetAttribute("href").Should().Be(Checking.Address(World.Nunukan, 3) + "/periksa");
        page.Row("3. Rembuk").Should().HaveCount(5).And.Subject.Last().Should().Be("2 kriteria");
        page.Row("1. Analisis")[3].Should().Be("Siap diverifikasi");
        page.Row("Kabupaten Bulungan").Take(6).Should().Equal("Kabupaten Bulungan", "6", "1", "1", "0", "1 dari 15");
        page.Row("Kabupaten Nunukan").Take(6).Should().Equal("Kabupaten Nunukan", "7", "1", "0", "0", "0 dari 15");
        // Nothing submitted: what is left is grading.
        page.Document.QuerySelectorAll("tbody a.button").Select(a => a.GetAttribute("href")).Should().Contain(Checking.Address(World.Tarakan, 1) + "/kriteria");
    }

    [Fact]
    public async Task Says_in_other_phases_why_nothing_can_be_checked()
    {
        await using var moved = await checking.InPhaseAsync(Phase.Plenary);
        using var browser = await checking.VerifierAsync();

        var page = await browser.GetAsync(Address);

        page.Text.Should().Contain("tidak dapat diubah pada tahap pleno").And.NotContain("Lanjutkan").And.NotContain("Periksa berikutnya");
    }

    [Fact]
    public Task Is_the_verifiers_only() => checking.IsTheVerifiersOnlyAsync(Address, post: null);

    [Fact]
    public async Task Asks_the_database_the_same_for_one_and_for_three_actions()
    {
        await checking.World.FiledAsync(World.Tarakan, 7);
        using var browser = await checking.VerifierAsync();
        async Task<int> CountAsync()
        {
            checking.Portal.Queries.Reset();
            (await browser.GetAsync(Address)).Status.Should().Be(HttpStatusCode.OK);
            return checking.Portal.Queries.Count;
        }

        await CountAsync();
        var one = await CountAsync();
        await checking.World.FiledAsync(World.Tarakan, 6);
        await checking.World.FiledAsync(World.Malinau, 6);

        (await CountAsync()).Should().Be(one).And.BeLessThanOrEqualTo(8);
    }
}
