using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Web.Platform.Security.Authorization;
using StuntingAssessment.Web.Tests.Platform.Files;

namespace StuntingAssessment.Web.Tests.Features.Evidence.Files;

/// <summary>Links, citations, new versions and removals.</summary>
public sealed class EvidenceChangesTests : IAsyncLifetime
{
    private const string Action3 = "/penilaian/2024/65.01/aksi/3";

    private readonly PortalFixture portal = new();

    private static string Bulungan => World.Coordinator(World.Bulungan);

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_link_is_evidence_for_its_requirement()
    {
        await portal.World.BeginAsync(Phase.Submission);
        using var browser = await portal.SignInAsAsync(Bulungan);
        var page = await browser.GetAsync(Action3 + "/tautan?persyaratan=3.b");

        var refused = await browser.SubmitAsync(page, Form("tautan"), ("Url", "javascript:alert(1)"), ("Title", "Komitmen <b>bersama</b>"));
        refused.Errors.Should().Contain("Tautan harus dimulai dengan https:// atau http://.");
        var answer = await browser.SubmitAsync(refused, Form("tautan"), ("Url", "https://bulungan.contoh.invalid/komitmen"));

        answer.Location.Should().Be(Action3);
        var shown = await browser.VisitAsync(Action3);
        shown.TextOf(".notice").Should().Be("Tautan tersimpan sebagai bukti.");
        shown.TextOf("#p-3\\.b .file__name").Should().Be("Komitmen <b>bersama</b>");
        (await EventsAsync(nameof(EvidenceLinked))).Should().Be(1);
    }

    [Fact]
    public async Task A_citation_of_the_national_site_says_when_and_by_whom()
    {
        await portal.World.BeginAsync(Phase.Submission);
        using var browser = await portal.SignInAsAsync(Bulungan);
        var page = await browser.GetAsync(Action3 + "/laman-kemendagri?persyaratan=3.a");
        page.Document.QuerySelector("#CheckedBy")!.GetAttribute("value").Should().Be("Koordinator Kabupaten Bulungan");

        var empty = await browser.SubmitAsync(page, Form("laman-kemendagri"), ("SeenOn", ""), ("CheckedBy", ""), ("Url", ""));
        empty.Errors.Should().Contain(["Isi tautan.", "Isi tanggal dokumen dilihat di laman Kemendagri.", "Isi siapa yang memeriksa dokumen di laman Kemendagri."]);
        var tomorrow = await browser.SubmitAsync(page, Form("laman-kemendagri"), ("Title", "Berita acara"), ("SeenOn", "2024-05-03"), ("Url", "https://aksi.contoh.invalid/1"));
        tomorrow.Errors.Should().Contain("Tanggal dilihat tidak boleh setelah hari ini.");
        await browser.SubmitAsync(page, Form("laman-kemendagri"), ("Title", "Berita acara"), ("SeenOn", "2024-05-01"), ("Url", "https://aksi.contoh.invalid/1"));

        (await browser.VisitAsync(Action3)).TextOf("#p-3\\.a .file__meta").Should().StartWith("Ada di laman Kemendagri, dilihat 1 Mei 2024, diperiksa Koordinator Kabupaten Bulungan.");
        (await EventsAsync(nameof(EvidenceCited))).Should().Be(1);
    }

    [Fact]
    public async Task A_new_version_leaves_the_old_one_readable()
    {
        await portal.World.BeginAsync(Phase.Submission);
        using var browser = await portal.SignInAsAsync(Bulungan);
        await browser.SubmitAsync(await browser.GetAsync(Action3 + "/berkas"), Form("berkas"), [("Files", "konsep.pdf", UploadSamples.Pdf, "application/pdf")], ("Requirement", "3.a"));
        var id = await EvidenceAsync();
        var page = await browser.GetAsync($"{Action3}/bukti/{id}/versi");

        var same = await browser.SubmitAsync(page, Form($"bukti/{id}/versi"), [("Files", "sama.pdf", UploadSamples.Pdf, "application/pdf")]);
        same.TextOf(".error-summary li").Should().Be("sama.pdf: Isi berkas ini sama dengan versi yang sudah ada.");
        same.TextOf("#Files-error").Should().Be("sama.pdf: Isi berkas ini sama dengan versi yang sudah ada.");
        (await browser.SubmitAsync(page, Form($"bukti/{id}/versi"))).TextOf(".error-summary li").Should().Be("Pilih satu berkas sebagai versi baru.");
        var answer = await browser.SubmitAsync(page, Form($"bukti/{id}/versi"), [("Files", "final.pdf", [.. UploadSamples.Pdf, 10], "application/pdf")], ("HoldsPersonalData", "true"));

        answer.Location.Should().Be(Action3);
        var shown = await browser.VisitAsync(Action3);
        shown.TextOf(".notice").Should().Be("Versi 2 dari \"konsep.pdf\" tersimpan.");
        shown.TextOf("#p-3\\.a .file details").Should().Contain("1 versi lama").And.Contain("konsep.pdf versi 1");
        shown.TextsOf("#p-3\\.a .file .badge").Should().Equal("Memuat data pribadi");
        foreach (var link in shown.Document.QuerySelectorAll("#p-3\\.a a.file__name"))
        {
            (await browser.GetAsync(link.GetAttribute("href")!)).Status.Should().Be(HttpStatusCode.OK);
        }

        (await browser.SubmitAsync(page, Form($"bukti/{id}/versi"), [("Files", "lagi.pdf", [.. UploadSamples.Pdf, 11], "application/pdf")]))
            .Status.Should().Be(HttpStatusCode.Conflict, "the page is older than version 2");
    }

    [Fact]
    public async Task Removing_asks_first_and_leaves_an_entry()
    {
        await portal.World.BeginAsync(Phase.Submission);
        await LinkedAsync();
        var id = await EvidenceAsync();
        using var browser = await portal.SignInAsAsync(Bulungan);
        var page = await browser.GetAsync($"{Action3}/bukti/{id}/hapus");
        page.TextOf(".confirm__fact").Should().StartWith("Komitmen, bukti untuk 3.b");

        (await browser.SubmitAsync(page, Form($"bukti/{id}/hapus"))).Location.Should().Be(Action3);

        (await browser.VisitAsync(Action3)).TextsOf(".file").Should().BeEmpty();
        (await EventsAsync(nameof(EvidenceRemoved))).Should().Be(1);
        (await browser.SubmitAsync(page, Form($"bukti/{id}/hapus"))).Status.Should().Be(HttpStatusCode.NotFound, "it is gone already");
    }

    [Fact]
    public async Task After_submission_nothing_changes_until_a_return()
    {
        await portal.World.BeginAsync(Phase.Submission);
        await LinkedAsync();
        var id = await EvidenceAsync();
        using var browser = await portal.SignInAsAsync(Bulungan);
        var link = await browser.GetAsync(Action3 + "/tautan");
        var removal = await browser.GetAsync($"{Action3}/bukti/{id}/hapus");
        await portal.World.SubmissionAsync(World.Bulungan, 3, Bulungan, (s, cycle, stamp) => s.Submit(cycle, ["3.a", "3.c"], stamp));

        const string sentence = "Aksi ini sudah diajukan. Buktinya dapat diubah setelah tim teknis mengembalikannya.";
        (await browser.SubmitAsync(link, Form("tautan"), ("Requirement", "3.a"), ("Title", "a"), ("Url", "https://a.invalid"))).Errors.Should().Equal(sentence);
        (await browser.SubmitAsync(removal, Form($"bukti/{id}/hapus"))).Errors.Should().Equal(sentence);
        (await browser.GetAsync(Action3)).Document.QuerySelectorAll(".slot .button").Should().BeEmpty();

        await portal.World.MoveToAsync(Phase.Verification);
        await portal.World.SubmissionAsync(World.Bulungan, 3, World.Verifier, (s, cycle, stamp) => s.Return(cycle, "Tautan tidak dapat dibuka.", stamp));
        var returned = await browser.GetAsync(Action3);
        returned.TextOf(".notice").Should().Contain("Dikembalikan oleh tim teknis").And.Contain("Tautan tidak dapat dibuka.");
        (await browser.SubmitAsync(await browser.GetAsync($"{Action3}/bukti/{id}/hapus"), Form($"bukti/{id}/hapus"))).Status.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Others_are_refused_and_foreign_or_missing_things_are_not_found()
    {
        await portal.World.BeginAsync(Phase.Submission);
        await LinkedAsync();
        var id = await EvidenceAsync();
        string[] urls = [$"{Action3}/tautan", $"{Action3}/laman-kemendagri", $"{Action3}/bukti/{id}/versi", $"{Action3}/bukti/{id}/hapus"];
        foreach (var email in World.Without(Permission.AddEvidence))
        {
            using var refused = await portal.SignInAsAsync(email);
            foreach (var url in urls)
            {
                (await refused.GetAsync(url)).Status.Should().Be(HttpStatusCode.Forbidden, $"{email} {url}");
                (await refused.PostAsync(url)).Status.Should().Be(HttpStatusCode.Forbidden, $"{email} {url}");
            }
        }

        using var malinau = await portal.SignInAsAsync(World.Coordinator(World.Malinau));
        foreach (var url in urls)
        {
            (await malinau.GetAsync(url)).Status.Should().Be(HttpStatusCode.NotFound, url);
            (await malinau.GetAsync(url.Replace("65.01", "65.02", StringComparison.Ordinal).Replace(id.ToString(), "00000000-0000-7000-8000-00000000dead", StringComparison.Ordinal)))
                .Status.Should().Be(url.Contains("bukti", StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.OK, url);
        }

        (await malinau.GetAsync($"/penilaian/2024/65.02/aksi/3/bukti/{id}/hapus")).Status.Should().Be(HttpStatusCode.NotFound, "the item is another regency's");
        using var own = await portal.SignInAsAsync(Bulungan);
        (await own.GetAsync($"/penilaian/2024/65.01/aksi/2/bukti/{id}/hapus")).Status.Should().Be(HttpStatusCode.NotFound, "the item is another action's");
    }

    private static string Form(string tail) => $"form[action='{Action3}/{tail}']";

    private Task<Guid> LinkedAsync() => portal.World.SubmissionAsync(World.Bulungan, 3, Bulungan, (s, cycle, stamp) =>
        s.AddLink(cycle, portal.World.NewId(), "3.b", "Komitmen", "https://contoh.invalid/k", stamp));

    private Task<Guid> EvidenceAsync() => portal.ReadAsync(db => db.Submissions.SelectMany(s => s.Evidence).Select(e => e.Id).SingleAsync());

    private async Task<int> EventsAsync(string name) => (await portal.TrailAsync()).Count(e => e.Event == name && e.ActorName == "Koordinator Kabupaten Bulungan");
}
