using System.Text.Json;
using StuntingAssessment.Domain.Results;
using StuntingAssessment.Web.Features.Results.Cli;
using StuntingAssessment.Web.Platform.Security.Authorization;
using StuntingAssessment.Web.Platform.Web;

namespace StuntingAssessment.Web.Tests.Features.Results.Correction;

/// <summary>A new version of a published result: opened with a reason, corrected inside, published by two people, the old one reachable and marked.</summary>
public sealed class CorrectionTests : IAsyncLifetime
{
    private const string Reason = "Tingkat kriteria 1.1 Nunukan tertukar dengan daerah lain.";
    private const string NoteAfter = "Catatan untuk versi kedua saja.";

    private readonly PortalFixture portal = new();

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.World.ReadyToFreezeAsync();
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_new_version_is_made_from_the_reason_to_the_public_page()
    {
        await portal.PublishedAsync();
        using var admin = await portal.SignInAsAsync(World.Admin1);
        using var other = await portal.SignInAsAsync(World.Admin2);
        using var verifier = await portal.SignInAsAsync(World.Verifier);
        using var reader = portal.Anonymous();
        var first = await reader.GetAsync(Links.PublicBundle(2024));

        var form = await admin.GetAsync(Links.ResultCorrection(2024));
        (await admin.SubmitAsync(form, "main form")).Errors.Should().Contain("Isi alasan membuat versi baru. Alasan ini ikut diumumkan bersama versi barunya.");
        await DoAsync(admin, Links.ResultCorrection(2024), "Versi 2 mulai disusun.", ("Reason", Reason));
        (await admin.GetAsync(Links.ResultCorrection(2024))).HasForm("main form").Should().BeFalse();

        await DoAsync(verifier, Links.Grades(2024, World.Nunukan, 1) + "?kriteria=1.1", null, ("Letter", "A"), ("Note", NoteAfter));
        (await verifier.GetAsync(Links.Verification(2024, World.Nunukan, 1))).Text.Should().Contain("hanya tingkat kriteria yang dapat dibetulkan");
        (await admin.GetAsync(Links.Results(2024))).Text.Should().Contain("Berbeda dari versi 1: Kabupaten Nunukan.").And.Contain(Reason);
        (await reader.GetAsync(Links.PublicBundle(2024))).Body.Should().Be(first.Body, "nothing public changes before the new version is published");
        (await reader.GetAsync(Links.PublicRanking(2024))).Text.Should().NotContain(Reason);

        await DoAsync(admin, Links.ResultFreeze(2024), "Hasil dibekukan.");
        var decree = await admin.GetAsync(Links.ResultDecree(2024));
        decree.Document.QuerySelector("input[name=Number]")!.GetAttribute("value").Should().Be(ResultSteps.DecreeNumber, "the decree stays unless an amended one takes its place");
        await DoAsync(admin, Links.ResultDecree(2024), "Keputusan gubernur dicatat.", ("Number", "188.44/K.299/2024"), ("Date", "2024-05-02"));
        await DoAsync(admin, Links.ResultPublicationRequest(2024), "Pengumuman diminta.");
        (await admin.GetAsync(Links.ResultPublication(2024))).HasForm("main form").Should().BeFalse();
        (await other.GetAsync(Links.ResultPublication(2024))).Heading.Should().Be("Umumkan versi 2 hasil 2024?");
        await DoAsync(other, Links.ResultPublication(2024), "diumumkan.");

        var now = await reader.GetAsync(Links.PublicRanking(2024));
        now.Text.Should().Contain("Menggantikan versi 1. Alasan: " + Reason).And.Contain("Perubahan dari versi 1").And.Contain("188.44/K.299/2024");
        now.Document.QuerySelectorAll("#perubahan ~ table tbody th").Select(t => t.TextContent.Trim()).Should().Contain("Kabupaten Nunukan");
        var old = await reader.GetAsync(Links.PublicVersion(2024, 1));
        old.Text.Should().Contain("Versi 1 sudah diganti").And.Contain(Reason).And.Contain(ResultSteps.DecreeNumber);
        (await reader.GetAsync(Links.PublicVersionBundle(2024, 1))).Body.Should().Be(first.Body, "a published bundle never changes");
        var results = await portal.ReadAsync(db => db.Results.AsNoTracking().OrderBy(r => r.Edition).ToListAsync());
        results.Select(r => (r.Edition, r.State)).Should().Equal((1, ResultState.Replaced), (2, ResultState.Published));
        (await portal.World.CycleAsync()).IsCorrecting.Should().BeFalse();
        (await portal.TrailAsync()).Select(e => e.Event).Should().Contain([nameof(CorrectionOpened), nameof(ResultReplaced)]);
    }

    [Fact]
    public async Task Each_versions_bundle_recomputes_to_what_its_page_shows()
    {
        await PublishedTwiceAsync();
        using var reader = portal.Anonymous();

        foreach (var edition in new[] { 1, 2 })
        {
            var page = await reader.GetAsync(Links.PublicVersion(2024, edition));
            var bytes = await reader.Client.GetByteArrayAsync(new Uri(Links.PublicVersionBundle(2024, edition), UriKind.Relative));
            page.TextOf("#periksa ~ dl code.digest").Should().Be(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
            var file = Path.Combine(portal.DataDirectory, $"bundel-{edition}.json");
            await File.WriteAllBytesAsync(file, bytes);
            using var stdout = new StringWriter();
            RecomputeResults.Run(file, stdout, TextWriter.Null).Should().Be(0);
            var totals = JsonDocument.Parse(stdout.ToString()).RootElement.GetProperty("results").EnumerateArray().Select(r => r.GetProperty("total").GetString()!.Replace('.', ','));
            page.Document.QuerySelectorAll("#peringkat ~ table td[data-label='Nilai akhir']").Select(t => t.TextContent.Trim()).Should().Equal(totals);
        }

        (await reader.GetAsync(Links.PublicVersion(2024, 1))).Body.Should().NotBe((await reader.GetAsync(Links.PublicVersion(2024, 2))).Body);
        (await reader.GetAsync(Links.PublicBundle(2024))).Body.Should().Be((await reader.GetAsync(Links.PublicVersionBundle(2024, 2))).Body);
        (await reader.GetAsync(Links.PublicVersion(2024, 3))).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_page_that_a_browser_keeps_is_asked_for_anew_when_a_newer_version_came()
    {
        await portal.PublishedAsync();
        using var reader = portal.Anonymous();
        var (_, tag) = await WithTagAsync(reader, "\"none\"");
        (await WithTagAsync(reader, tag)).Status.Should().Be(HttpStatusCode.NotModified);

        await PublishedAgainAsync();

        (await WithTagAsync(reader, tag)).Status.Should().Be(HttpStatusCode.OK, "the version is marked as replaced now");
    }

    [Fact]
    public async Task Coordinators_read_what_is_published_and_nothing_of_the_correction()
    {
        await portal.PublishedAsync();
        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Nunukan));
        (await coordinator.GetAsync(Links.DocumentGrades(2024, World.Nunukan))).Status.Should().Be(HttpStatusCode.OK);
        var before = (await coordinator.GetAsync(Links.RegencyResult(2024, World.Nunukan))).Text;
        (await coordinator.GetAsync(Links.Submission(2024, World.Nunukan, 1))).Text.Should().Contain("Tingkat");

        await CorrectAsync();

        (await coordinator.GetAsync(Links.RegencyResult(2024, World.Nunukan))).Text.Should().Be(before);
        (await coordinator.GetAsync(Links.Submission(2024, World.Nunukan, 1))).Body.Should().NotContain(NoteAfter).And.NotContain("Tingkat A");
        (await coordinator.GetAsync(Links.DocumentGrades(2024, World.Nunukan))).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_new_version_is_given_up_only_while_the_scores_are_still_those_that_were_published()
    {
        await portal.PublishedAsync();
        await CorrectAsync();
        using var admin = await portal.SignInAsAsync(World.Admin1);

        var refused = await admin.SubmitAsync(await admin.GetAsync(Links.ResultCorrectionAbandonment(2024)), "main form", ("Reason", "tidak jadi"));
        refused.Errors.Should().ContainMatch("Nilai sudah diubah untuk versi baru: Kabupaten Nunukan.*");

        await GradeAsync("B");
        await DoAsync(admin, Links.ResultCorrectionAbandonment(2024), "Penyusunan versi 2 dibatalkan.", ("Reason", "tidak jadi"));
        var cycle = await portal.World.CycleAsync();
        (cycle.IsCorrecting, cycle.IsFrozen).Should().Be((false, true));
        (await portal.TrailAsync())[^1].Event.Should().Be(nameof(CorrectionAbandoned));
        (await admin.GetAsync(Links.ResultCorrectionAbandonment(2024))).Location.Should().Be(Links.Results(2024));
    }

    [Fact]
    public async Task The_chair_opens_a_sheet_again_and_its_panellist_corrects_it()
    {
        await portal.PublishedAsync();
        using var chair = await portal.SignInAsAsync(World.Chair);
        using var panellist = await portal.SignInAsAsync(World.Panelist2);
        var id = await portal.World.IdOfAsync(World.Panelist2);
        var sheet = await portal.ReadAsync(db => db.ScoreSheets.Where(s => s.PanelistId == id && s.RegencyCode == World.Nunukan).Select(s => s.Id).SingleAsync());
        (await chair.GetAsync(Links.SheetUnlock(2024, sheet))).HasForm("main form").Should().BeFalse("the result is published");

        await portal.CorrectingAsync();

        (await chair.SubmitAsync(await chair.GetAsync(Links.SheetUnlock(2024, sheet)), "main form", ("Reason", "salah ketik"))).Status.Should().Be(HttpStatusCode.Found);
        (await panellist.GetAsync(Links.Home)).Text.Should().Contain("Perbaiki dan ajukan lagi lembar nilai Kabupaten Nunukan.");
        (await panellist.GetAsync(Links.Sheet(2024, World.Nunukan))).HasForm("form[data-scores]").Should().BeTrue();
        (await panellist.GetAsync(Links.Sheet(2024, World.Bulungan))).HasForm("form[data-scores]").Should().BeFalse("only what the chair opened again");
        using var admin = await portal.SignInAsAsync(World.Admin1);
        (await admin.GetAsync(Links.Results(2024))).Text.Should().Contain("Lembar nilai Kabupaten Nunukan belum diajukan");
    }

    [Fact]
    public async Task First_pages_say_whose_turn_it_is()
    {
        await portal.PublishedAsync();
        await portal.CorrectingAsync();

        await HomeSaysAsync(World.Admin1, "Selesaikan versi 2 dari hasil, lalu bekukan.");
        await HomeSaysAsync(World.Verifier, "Betulkan tingkat kriteria untuk versi 2");
        await HomeSaysAsync(World.Chair, "Tinjau nilai untuk versi 2");
        await portal.RequestedAsync();
        await HomeSaysAsync(World.Admin1, "Pengumuman versi 2 menunggu persetujuan orang kedua.");
        await HomeSaysAsync(World.Admin2, "Setujui pengumuman versi 2.");
        await HomeSaysAsync(World.Chair, "Setujui pengumuman versi 2.");
    }

    [Theory]
    [InlineData("versi-baru")]
    [InlineData("versi-baru/pembatalan")]
    [InlineData("penarikan/permintaan")]
    [InlineData("penarikan/pembatalan")]
    public async Task Only_admins_begin(string path)
    {
        await portal.PublishedAsync();
        foreach (var email in World.Without(Permission.ManageResults))
        {
            using var browser = await portal.SignInAsAsync(email);
            (await browser.GetAsync($"{Links.Results(2024)}/{path}")).Status.Should().Be(HttpStatusCode.Forbidden, email);
            (await browser.PostAsync($"{Links.Results(2024)}/{path}")).Status.Should().Be(HttpStatusCode.Forbidden, email);
        }
    }

    [Fact]
    public async Task Before_a_publication_there_is_nothing_to_correct_or_withdraw()
    {
        using var admin = await portal.SignInAsAsync(World.Admin1);

        foreach (var url in new[] { Links.ResultCorrection(2024), Links.ResultCorrectionAbandonment(2024), Links.ResultWithdrawalRequest(2024), Links.ResultWithdrawalCancellation(2024), Links.ResultWithdrawal(2024) })
        {
            (await admin.GetAsync(url)).Location.Should().Be(Links.Results(2024), url);
        }
    }

    [Fact]
    public async Task A_stale_page_opens_no_second_correction()
    {
        await portal.PublishedAsync();
        using var admin = await portal.SignInAsAsync(World.Admin1);
        var form = await admin.GetAsync(Links.ResultCorrection(2024));
        await admin.SubmitAsync(form, "main form", ("Reason", "satu"));

        (await admin.SubmitAsync(form, "main form", ("Reason", "dua"))).Errors.Should().Contain("Versi baru sedang disusun.");
        (await portal.World.CycleAsync()).Correction!.Reason.Should().Be("satu");
    }

    private async Task HomeSaysAsync(string email, string sentence)
    {
        using var browser = await portal.SignInAsAsync(email);
        (await browser.GetAsync(Links.Home)).Text.Should().Contain(sentence, email);
    }

    private async Task PublishedTwiceAsync()
    {
        await portal.PublishedAsync();
        await PublishedAgainAsync();
    }

    private async Task PublishedAgainAsync()
    {
        await CorrectAsync();
        await portal.PublishedAsync();
    }

    private async Task CorrectAsync()
    {
        await portal.CorrectingAsync(Reason);
        await GradeAsync("A");
    }

    private Task<Guid> GradeAsync(string letter) =>
        portal.World.SubmissionAsync(World.Nunukan, 1, World.Verifier, (s, cycle, stamp) => s.SetGrade(cycle, "1.1", letter, letter == "A" ? NoteAfter : null, stamp));

    private static async Task<(HttpStatusCode Status, string Tag)> WithTagAsync(Browser browser, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Links.PublicVersion(2024, 1), UriKind.Relative));
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var answer = await browser.Client.SendAsync(request);
        return (answer.StatusCode, answer.Headers.ETag!.ToString());
    }

    private static async Task DoAsync(Browser browser, string url, string? notice, params (string, string?)[] fields)
    {
        var answer = await browser.SubmitAsync(await browser.GetAsync(url), notice is null ? "form#hasil" : "main form", fields);
        answer.Status.Should().Be(HttpStatusCode.Found, answer.Text);
        if (notice is not null)
        {
            (await browser.GetAsync(answer.Location!)).Body.Should().Contain(notice);
        }
    }
}
