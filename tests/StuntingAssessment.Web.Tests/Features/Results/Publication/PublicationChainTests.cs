using System.Security.Cryptography;
using System.Text.Json;
using StuntingAssessment.Domain.Ranking;
using StuntingAssessment.Domain.Results;
using StuntingAssessment.Web.Features.Results.Cli;
using StuntingAssessment.Web.Platform.Web;

namespace StuntingAssessment.Web.Tests.Features.Results.Publication;

/// <summary>From the freeze to the reader who is not signed in.</summary>
public sealed class PublicationChainTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.World.ReadyToFreezeAsync();
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Frozen_decreed_requested_and_confirmed_by_another_the_result_is_public()
    {
        using var admin = await portal.SignInAsAsync(World.Admin1);
        using var chair = await portal.SignInAsAsync(World.Chair);
        using var reader = portal.Anonymous();

        await DoAsync(admin, Links.ResultFreeze(2024), "Hasil dibekukan.");
        await DoAsync(admin, Links.ResultDecree(2024), "Keputusan gubernur dicatat.", ("Number", "188.44/K.215/2024"), ("Date", "2024-05-01"));
        await DoAsync(admin, Links.ResultPublicationRequest(2024), "Pengumuman diminta.");
        (await reader.GetAsync(Links.PublicRanking(2024))).Status.Should().Be(HttpStatusCode.NotFound);

        var confirm = await chair.GetAsync(Links.ResultPublication(2024));
        confirm.Heading.Should().Be("Umumkan peringkat 5 kabupaten/kota?");
        confirm.Text.Should().Contain("188.44/K.215/2024 tanggal 1 Mei 2024").And.Contain("versi baru beralasan");
        await DoAsync(chair, Links.ResultPublication(2024), "Peringkat 2024 diumumkan.");

        var page = await reader.GetAsync(Links.PublicRanking(2024));
        page.Status.Should().Be(HttpStatusCode.OK);
        page.Heading.Should().Be("Peringkat 2024");
        page.Text.Should().Contain("Keputusan Gubernur Nomor 188.44/K.215/2024 tanggal 1 Mei 2024").And.Contain("6 orang");
        page.TextsOf("main tbody th").Take(5).Should().Equal("Kabupaten Bulungan", "Kabupaten Nunukan", "Kabupaten Malinau", "Kota Tarakan", "Kabupaten Tana Tidung");
        (await portal.World.CycleAsync()).Phase.Should().Be(Phase.Published);
        (await portal.TrailAsync()).Select(e => e.Event).TakeLast(5).Should().BeEquivalentTo(
            nameof(ResultFrozen), nameof(DecreeEntered), nameof(PublicationRequested), nameof(ResultPublished), nameof(PhaseMoved));
    }

    [Fact]
    public async Task The_downloaded_bundle_has_the_printed_hash_and_recomputes_to_what_the_page_shows()
    {
        await portal.PublishedAsync();
        using var reader = portal.Anonymous();

        var page = await reader.GetAsync(Links.PublicRanking(2024));
        var bytes = await reader.Client.GetByteArrayAsync(new Uri(Links.PublicBundle(2024), UriKind.Relative));

        page.TextOf("code.digest").Should().Be(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        var file = Path.Combine(portal.DataDirectory, "bundel.json");
        await File.WriteAllBytesAsync(file, bytes);
        using var stdout = new StringWriter();
        using var stderr = new StringWriter();
        RecomputeResults.Run(file, stdout, stderr).Should().Be(0, stderr.ToString());
        foreach (var result in JsonDocument.Parse(stdout.ToString()).RootElement.GetProperty("results").EnumerateArray())
        {
            var row = page.Document.QuerySelectorAll("main .table tbody tr").First(r => r.QuerySelector("th")!.TextContent.Trim() == NameOf(bytes, result.GetProperty("code").GetString()!));
            string Cell(string label) => row.QuerySelector($"td[data-label='{label}']")!.TextContent.Trim().Replace(',', '.');
            Cell("Peringkat").Should().Be(result.GetProperty("rank").GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture));
            Cell("Dokumen 8 aksi").Should().Be(result.GetProperty("components").GetProperty("DOC").GetString());
            Cell("Paparan").Should().Be(result.GetProperty("components").GetProperty("PRES").GetString());
            Cell("Inovasi").Should().Be(result.GetProperty("components").GetProperty("INOV").GetString());
            Cell("Nilai akhir").Should().Be(result.GetProperty("total").GetString());
            Cell("Predikat").Should().Be(result.GetProperty("predicate").GetString());
        }
    }

    [Fact]
    public async Task No_panellist_is_named_in_public_and_the_internal_record_says_who_was_who()
    {
        await portal.PublishedAsync();
        using var reader = portal.Anonymous();

        var panel = await portal.ReadAsync(db => db.Users.Where(u => u.Email!.StartsWith("panelis")).Select(u => new { u.Id, u.Name, u.Email }).ToListAsync());
        foreach (var url in new[] { Links.PublicStart, Links.PublicRanking(2024), Links.PublicBundle(2024), Links.PublicCsv(2024) })
        {
            var body = (await reader.GetAsync(url)).Body;
            body.Should().NotBeEmpty();
            foreach (var panelist in panel)
            {
                body.Should().NotContain(panelist.Name).And.NotContain(panelist.Email!).And.NotContainEquivalentOf(panelist.Id.ToString()).And.NotContainEquivalentOf(panelist.Id.ToString("n"));
            }
        }

        var result = await portal.ReadAsync(db => db.Results.AsNoTracking().SingleAsync());
        var record = JsonDocument.Parse(result.InternalBundle).RootElement.GetProperty("panelists").EnumerateArray().ToList();
        record.Should().HaveCount(30);
        record.Select(r => r.GetProperty("panelistId").GetGuid()).Distinct().Should().BeEquivalentTo(panel.Select(p => p.Id));
        // The chance that five regencies of six are permuted alike is 1 in 720^4.
        record.GroupBy(r => r.GetProperty("regencyCode").GetString()).Select(g => string.Join(' ', g.OrderBy(r => r.GetProperty("alias").GetString()).Select(r => r.GetProperty("panelistId").GetGuid())))
            .Distinct().Should().HaveCountGreaterThan(1);
    }

    [Fact]
    public async Task A_recusal_is_public_without_its_reason()
    {
        await portal.BecomesRecusedAsync(World.Panelist2, World.Malinau, "kakak ipar sekretaris daerah");
        await portal.PublishedAsync();
        using var reader = portal.Anonymous();

        var bundle = (await reader.GetAsync(Links.PublicBundle(2024))).Body;
        bundle.Should().Contain("\"recused\": true").And.NotContain("kakak ipar");
        (await portal.ReadAsync(db => db.Results.Select(r => r.InternalBundle).SingleAsync())).Should().Contain("kakak ipar");
        ResultBundleJson.Parse(System.Text.Encoding.UTF8.GetBytes(bundle)).Participants.Single(p => p.Code == World.Malinau).Panel.Count(s => s.Recused).Should().Be(1);
    }

    private static string NameOf(byte[] bundle, string code) => ResultBundleJson.Parse(bundle).Participants.Single(p => p.Code == code).Name;

    private static async Task DoAsync(Browser browser, string url, string notice, params (string, string?)[] fields)
    {
        var answer = await browser.SubmitAsync(await browser.GetAsync(url), "main form", fields);
        answer.Location.Should().Be(Links.Results(2024), answer.Text);
        (await browser.GetAsync(answer.Location!)).Body.Should().Contain(notice);
    }
}
