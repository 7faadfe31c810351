using StuntingAssessment.Domain;
using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Web.Platform.Web;

namespace StuntingAssessment.Web.Tests.Features.Results;

/// <summary>After publication a coordinator reads its own regency per criterion, with notes that nobody signed.</summary>
public sealed class RegencyResultTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.World.ReadyToFreezeAsync();
        await portal.UnlockedAsync(World.Panelist2, World.Bulungan);
        await portal.WithDbAsync(async db =>
        {
            var cycle = await portal.World.CycleAsync();
            var id = await portal.World.IdOfAsync(World.Panelist2);
            var sheet = db.ScoreSheets.Single(s => s.PanelistId == id && s.RegencyCode == World.Bulungan);
            var stamp = new Stamp(id, portal.Clock.Now.UtcDateTime);
            sheet.SaveDraft(cycle, new Dictionary<string, decimal?>(), new SheetNotes("rembuk rapi", "lokus belum diperbarui", "perbarui lokus"), stamp);
            sheet.Submit(cycle, confirmBlank: false, new string('c', 64), stamp);
            await db.SaveChangesAsync();
        });
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Is_not_there_before_publication_for_anybody()
    {
        await portal.RequestedAsync();
        foreach (var email in new[] { World.Coordinator(World.Bulungan), World.Admin1, World.Observer, World.Chair })
        {
            using var browser = await portal.SignInAsAsync(email);
            var page = await browser.GetAsync(Links.RegencyResult(2024, World.Bulungan));
            page.Status.Should().Be(HttpStatusCode.NotFound, email);
            page.Body.Should().NotContain("rembuk rapi");
        }
    }

    [Fact]
    public async Task Shows_level_descriptor_points_and_unsigned_notes_of_the_own_regency()
    {
        await portal.PublishedAsync();
        using var own = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        using var other = await portal.SignInAsAsync(World.Coordinator(World.Malinau));

        var page = await own.GetAsync(Links.RegencyResult(2024, World.Bulungan));

        (await own.GetAsync(Links.Regency(2024, World.Bulungan))).Document.QuerySelector($"a[href='{Links.RegencyResult(2024, World.Bulungan)}']").Should().NotBeNull();
        page.Row("1.1").Skip(1).Should().Equal("A", "4 dari 4", "100% lokasi prioritas memiliki jumlah kasus dan/atau prevalensi stunting yang tinggi");
        page.Text.Should().Contain("rembuk rapi").And.Contain("lokus belum diperbarui").And.Contain("perbarui lokus");
        page.Row("P.1").Should().Equal("P.1 Penguasaan materi dan kejelasan paparan", "100", "89; 90; 91; 92; 93; 94");
        page.Body.Should().NotContain("Panelis Nomor").And.NotContain("panelis2").And.NotContain((await portal.World.IdOfAsync(World.Panelist2)).ToString());
        (await other.GetAsync(Links.RegencyResult(2024, World.Bulungan))).Status.Should().Be(HttpStatusCode.NotFound);
        (await own.GetAsync(Links.RegencyResult(2024, World.Malinau))).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Costs_at_most_eight_queries()
    {
        await portal.PublishedAsync();
        using var own = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));

        portal.Queries.Reset();
        (await own.GetAsync(Links.RegencyResult(2024, World.Bulungan))).Status.Should().Be(HttpStatusCode.OK);
        portal.Queries.Count.Should().BeLessThanOrEqualTo(8);
    }
}
