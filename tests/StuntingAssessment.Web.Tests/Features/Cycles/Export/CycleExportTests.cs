using System.IO.Compression;
using StuntingAssessment.Web.Platform.Security.Authorization;
using StuntingAssessment.Web.Platform.Web;

namespace StuntingAssessment.Web.Tests.Features.Cycles.Export;

/// <summary>Everything of a cycle as a ZIP, for admins.</summary>
public sealed class CycleExportTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.World.ReadyToFreezeAsync();
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Holds_every_table_that_the_page_names_and_is_on_record()
    {
        var (files, page) = await ExportAsync();

        files.Keys.Should().BeEquivalentTo(page.TextsOf("main dl.summary dt"));
        files["README.txt"].Should().Contain("Semua data siklus penilaian 2024").And.Contain("lembar-nilai.csv");
        files["pengajuan.csv"].Split("\r\n").Should().HaveCount(1 + (5 * 8) + 1);
        files["nilai-dokumen.csv"].Should().Contain("65.03,1,1.1,");
        files["peringkat.csv"].Should().Contain("1,65.01,Kabupaten Bulungan");
        files["jejak.csv"].Should().Contain("CriterionGraded");
        (await portal.TrailAsync())[^1].Event.Should().Be(nameof(CycleExported));
    }

    [Fact]
    public async Task Names_no_panellist_beside_a_sheet()
    {
        var (files, _) = await ExportAsync();

        files["lembar-nilai.csv"].Split("\r\n").Should().HaveCountGreaterThan(5 * 6 * 3);
        foreach (var (name, text) in files.Where(f => f.Key is not "jejak.csv"))
        {
            text.Should().NotContain("Panelis Nomor", name);
        }

        var ids = await portal.ReadAsync(db => db.Users.Where(u => u.Email!.StartsWith("panelis")).Select(u => u.Id).ToListAsync());
        files.Values.Should().OnlyContain(text => !ids.Any(id => text.Contains(id.ToString())));
    }

    [Fact]
    public async Task A_cell_that_looks_like_a_formula_is_neutralised()
    {
        await portal.World.MoveToAsync(Phase.Verification);
        await portal.World.SubmissionAsync(World.Nunukan, 1, World.Verifier, (s, cycle, stamp) => s.SetGrade(cycle, "1.1", "A", "=HYPERLINK(\"http://contoh.invalid\")", stamp));

        (await ExportAsync()).Files["nilai-dokumen.csv"].Should().Contain("\"'=HYPERLINK(\"\"http");
    }

    [Fact]
    public async Task Others_are_refused()
    {
        foreach (var email in World.Without(Permission.EditCycle))
        {
            using var browser = await portal.SignInAsAsync(email);
            (await browser.GetAsync(Links.CycleExport(2024))).Status.Should().Be(HttpStatusCode.Forbidden, email);
            (await browser.PostAsync(Links.CycleExport(2024))).Status.Should().Be(HttpStatusCode.Forbidden, email);
        }
    }

    private async Task<(Dictionary<string, string> Files, Page Page)> ExportAsync()
    {
        using var admin = await portal.SignInAsAsync(World.Admin1);
        var page = await admin.GetAsync(Links.CycleExport(2024));
        using var answer = await admin.Client.PostAsync(new Uri(Links.CycleExport(2024), UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", page.AntiforgeryToken!)]));
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentDisposition!.FileName.Should().Contain("siklus-2024.zip");
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        var files = new Dictionary<string, string>();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            files[entry.FullName] = await reader.ReadToEndAsync();
        }

        return (files, page);
    }
}
