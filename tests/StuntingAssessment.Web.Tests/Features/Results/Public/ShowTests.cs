using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using StuntingAssessment.Web.Platform.Web;

namespace StuntingAssessment.Web.Tests.Features.Results.Public;

public sealed partial class ShowTests : IAsyncLifetime
{
    private static readonly Func<int, string>[] Pages = [Links.PublicRanking, Links.PublicBundle, Links.PublicCsv];

    private readonly PortalFixture portal = new();

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.World.ReadyToFreezeAsync();
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Before_publication_every_address_answers_as_for_a_year_that_never_was()
    {
        using var reader = portal.Anonymous();
        await ExpectNothingAsync(reader, "in the plenary");
        await portal.RequestedAsync();
        await ExpectNothingAsync(reader, "frozen, decreed and asked for");
        using var admin = await portal.SignInAsAsync(World.Admin1);
        (await admin.GetAsync(Links.PublicRanking(2024))).Status.Should().Be(HttpStatusCode.NotFound, "it is not public for anybody");
    }

    [Fact]
    public async Task Before_publication_the_start_names_no_result()
    {
        await portal.RequestedAsync();
        using var reader = portal.Anonymous();

        var page = await reader.GetAsync(Links.PublicStart);

        page.Text.Should().Contain("Belum ada hasil yang diumumkan");
        page.Body.Should().NotContain("Bulungan").And.NotContain("2024").And.NotContain(ResultSteps.DecreeNumber);
    }

    [Fact]
    public async Task The_start_lists_what_is_published_leads_the_signed_in_home_and_the_first_visitor_to_the_first_run()
    {
        await portal.PublishedAsync();
        using var reader = portal.Anonymous();
        using var admin = await portal.SignInAsAsync(World.Admin1);

        var page = await reader.GetAsync(Links.PublicStart);
        page.Document.QuerySelector($"a[href='{Links.PublicRanking(2024)}']").Should().NotBeNull();
        page.Text.Should().Contain("Keputusan Gubernur Nomor 188.44/K.215/2024 tanggal 1 Mei 2024").And.Contain("1. Kabupaten Bulungan");
        (await admin.GetAsync(Links.PublicStart)).Location.Should().Be(Links.Home);

        var empty = new PortalFixture();
        await empty.InitializeAsync();
        using var first = empty.Anonymous();
        (await first.GetAsync(Links.PublicStart)).Location.Should().Be(Links.FirstRun);
        await empty.DisposeAsync();
    }

    [Fact]
    public async Task Says_how_who_and_when_and_shows_what_the_plenary_decided()
    {
        await portal.DecideAsync((plenary, cycle, stamp) => plenary.Moderate(cycle, World.Tarakan, "PRES", 80.5m, "bahan paparan rusak", stamp));
        await portal.World.ChangeCycleAsync(c => c.MarkNotAssessed(World.TanaTidung, "banjir besar"));
        await portal.PublishedAsync();
        using var reader = portal.Anonymous();

        var page = await reader.GetAsync(Links.PublicRanking(2024));

        page.Text.Should().Contain("Diumumkan 2 Mei 2024, 10.00 WITA")
            .And.Contain("Kabupaten Tana Tidung: banjir besar")
            .And.Contain("Nilai Paparan Kota Tarakan ditetapkan pleno 80,5, menggantikan 73,50 dari lembar nilai. Alasan: bahan paparan rusak")
            .And.Contain("Nilai akhir = 70% Dokumen 8 aksi + 30% Paparan. Inovasi dinilai dan ditampilkan, tetapi tidak dihitung")
            .And.Contain("rata-rata lembar itu")
            .And.Contain("Rp40.000.000,00")
            .And.Contain("results recompute");
        page.Document.QuerySelector("figure.chart svg title").Should().NotBeNull();
        page.Row("1")[1].Should().Be("Kabupaten Bulungan");
    }

    [Fact]
    public async Task What_a_browser_has_already_is_not_sent_again()
    {
        await portal.PublishedAsync();
        using var reader = portal.Anonymous();

        foreach (var page in Pages)
        {
            using var first = await reader.Client.GetAsync(new Uri(page(2024), UriKind.Relative));
            first.Headers.ETag.Should().NotBeNull(page(2024));
            using var again = new HttpRequestMessage(HttpMethod.Get, page(2024));
            again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using var second = await reader.Client.SendAsync(again);
            second.StatusCode.Should().Be(HttpStatusCode.NotModified);
            second.Headers.Contains("Content-Security-Policy").Should().BeFalse("its nonce would not be the one in the browser's page");

            using var other = new HttpRequestMessage(HttpMethod.Get, page(2024));
            other.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"something-else\""));
            using var third = await reader.Client.SendAsync(other);
            third.StatusCode.Should().Be(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Costs_one_query_once_the_bundle_is_known()
    {
        await portal.PublishedAsync();
        using var reader = portal.Anonymous();
        await reader.GetAsync(Links.PublicRanking(2024));
        await reader.GetAsync(Links.PublicStart);

        portal.Queries.Reset();
        (await reader.GetAsync(Links.PublicRanking(2024))).Status.Should().Be(HttpStatusCode.OK);
        portal.Queries.Count.Should().Be(1);
        portal.Queries.Reset();
        (await reader.GetAsync(Links.PublicStart)).Status.Should().Be(HttpStatusCode.OK);
        portal.Queries.Count.Should().Be(2);
    }

    [Fact]
    public async Task The_public_CSV_is_the_ranking_of_the_bundle()
    {
        await portal.PublishedAsync();
        using var reader = portal.Anonymous();

        var csv = await reader.GetAsync(Links.PublicCsv(2024));

        csv.Response.Content.Headers.ContentType!.ToString().Should().Be("text/csv; charset=utf-8");
        csv.Response.Content.Headers.ContentDisposition!.FileNameStar.Should().Be("peringkat-2024.csv");
        csv.Body.Split("\r\n").Should().HaveCount(7).And.Contain(l => l.StartsWith("2,65.03,Kabupaten Nunukan,") && l.EndsWith(",81.77,85.50,85.50,82.89,Baik,,Juara 2,"));
    }

    private static async Task ExpectNothingAsync(Browser reader, string when)
    {
        foreach (var page in Pages)
        {
            var unpublished = await reader.GetAsync(page(2024));
            var missing = await reader.GetAsync(page(1999));
            unpublished.Status.Should().Be(HttpStatusCode.NotFound, when);
            missing.Status.Should().Be(HttpStatusCode.NotFound);
            Constant(unpublished.Body).Should().Be(Constant(missing.Body), when);
            unpublished.Response.Headers.ETag.Should().BeNull();
        }
    }

    /// <summary>Without the reference number and the nonce, which differ with every answer.</summary>
    private static string Constant(string body) => Varying().Replace(body, "");

    [GeneratedRegex("""nonce="[^"]*"|<code>[^<]*</code>""")]
    private static partial Regex Varying();
}
