using System.Net.Http.Headers;
using System.Text.Json;
using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Web.Platform.Files;
using StuntingAssessment.Web.Platform.Security.Authorization;
using StuntingAssessment.Web.Tests.Platform.Files;

namespace StuntingAssessment.Web.Tests.Features.Evidence.Files;

public sealed class EvidenceFilesTests : IAsyncLifetime
{
    private const string Action3 = "/penilaian/2024/65.01/aksi/3";
    private const string Url = Action3 + "/berkas";
    private const string Form = "form[action='" + Url + "']";

    private readonly PortalFixture portal = new();

    private static string Bulungan => World.Coordinator(World.Bulungan);

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Each_file_of_one_request_becomes_an_item_with_its_audit_entry()
    {
        await portal.World.BeginAsync(Phase.Submission);
        using var browser = await portal.SignInAsAsync(Bulungan);
        var page = await browser.GetAsync(Url + "?persyaratan=3.a");
        page.Document.QuerySelector("option[selected]")!.TextContent.Should().StartWith("3.a ");

        var answer = await browser.SubmitAsync(page, Form, [Pdf("berita acara.pdf"), ("Files", @"C:\foto\rembuk.png", UploadSamples.Png, "application/octet-stream")]);

        answer.Location.Should().Be(Action3);
        var shown = await browser.VisitAsync(Action3);
        shown.TextOf(".notice").Should().Be("2 berkas tersimpan.");
        shown.TextsOf("#p-3\\.a .file__name").Should().BeEquivalentTo("berita acara.pdf", "rembuk.png");
        shown.TextsOf("#p-3\\.a .file__meta").Should().Contain(t => t.StartsWith("PDF, ", StringComparison.Ordinal) && t.Contains("diunggah 2 Mei 2024, 10.00 WITA oleh Koordinator Kabupaten Bulungan"));
        var stored = await FilesAsync();
        stored.Select(f => (f.Number, f.ContentType)).Should().BeEquivalentTo([(1, "application/pdf"), (1, "image/png")]);
        stored.Should().OnlyContain(f => File.Exists(Path.Combine(portal.DataDirectory, "files", f.Sha256.Substring(0, 2), f.Sha256)));
        var trail = (await portal.TrailAsync()).Where(e => e.Event == nameof(EvidenceFileAdded)).ToList();
        trail.Should().HaveCount(2).And.OnlyContain(e => e.ActorName == "Koordinator Kabupaten Bulungan" && e.RegencyCode == World.Bulungan);
    }

    [Fact]
    public async Task Refused_files_are_named_with_their_sentence_and_the_good_ones_are_kept()
    {
        await portal.World.BeginAsync(Phase.Submission);
        using var browser = await portal.SignInAsAsync(Bulungan);
        var page = await browser.GetAsync(Url);

        var answer = await browser.SubmitAsync(
            page,
            Form,
            [
                Pdf("baik.pdf"),
                ("Files", "kosong.pdf", [], "application/pdf"),
                ("Files", "samaran.pdf", UploadSamples.Text("<!doctype html><script>alert(1)</script>"), "application/pdf"),
                ("Files", "program.pdf", [.. "MZ"u8, .. new byte[600]], "application/pdf"),
                ("Files", "makro.docx", UploadSamples.Office(UploadSamples.MacroWordMain), "application/msword"),
                ("Files", "bom.docx", UploadSamples.Word(("word/big.xml", new byte[30_000_000])), "application/msword"),
            ],
            ("Requirement", "3.a"),
            ("Title", "Berita acara"));

        answer.Status.Should().Be(HttpStatusCode.OK);
        answer.TextsOf(".error-summary li").Should().Equal(
            $"kosong.pdf: {UploadRefusals.Empty}",
            $"samaran.pdf: {UploadRefusals.WebPage}",
            $"program.pdf: {UploadRefusals.Program}",
            $"makro.docx: {UploadRefusals.Macros}",
            $"bom.docx: {UploadRefusals.Bomb}");
        answer.TextOf(".notice").Should().StartWith("1 berkas lain dari kiriman ini sudah tersimpan");
        answer.Document.QuerySelector("#Title")!.GetAttribute("value").Should().Be("Berita acara");
        (await FilesAsync()).Select(f => f.Name).Should().Equal("baik.pdf");

        // The form that came back goes on from what was kept.
        (await browser.SubmitAsync(answer, Form, [Pdf("susulan.pdf", 2)])).Location.Should().Be(Action3);
        (await FilesAsync()).Should().HaveCount(2);
    }

    [Fact]
    public async Task A_package_with_two_readings_is_refused_by_its_name_and_an_honest_one_is_kept()
    {
        await portal.World.BeginAsync(Phase.Submission);
        using var browser = await portal.SignInAsAsync(Bulungan);
        var ambiguous = ZipSamples.Ambiguous.Select(a => ("Files", a.What + ".docx", a.Bytes(), "application/msword"));
        var honest = ZipSamples.Honest.Select((h, n) => ("Files", $"jujur {n:00}.docx", h.Bytes(), "application/msword"));

        var answer = await browser.SubmitAsync(await browser.GetAsync(Url), Form, [.. ambiguous, .. honest], ("Requirement", "3.a"));

        answer.TextsOf(".error-summary li").Should().Equal(ZipSamples.Ambiguous.Select(a => $"{a.What}.docx: {UploadRefusals.Damaged}"));
        (await FilesAsync()).Select(f => f.Name).Should().BeEquivalentTo(ZipSamples.Honest.Select((_, n) => $"jujur {n:00}.docx"));
    }

    [Fact]
    public async Task A_form_without_file_or_requirement_comes_back_with_what_was_typed()
    {
        await portal.World.BeginAsync(Phase.Submission);
        using var browser = await portal.SignInAsAsync(Bulungan);

        var answer = await browser.SubmitAsync(await browser.GetAsync(Url), Form, ("Title", "Berita acara"));

        answer.Errors.Should().Contain(["Pilih paling sedikit satu berkas.", "Pilih persyaratan yang dibuktikan."]);
        answer.TextOf("#Files-error").Should().Be("Pilih paling sedikit satu berkas.");
        answer.Document.QuerySelector("#Title")!.GetAttribute("value").Should().Be("Berita acara");
        var chosen = await browser.SubmitAsync(answer, Form, [Pdf("baik.pdf", 1)], ("Requirement", ""));
        chosen.TextOf("#Files-error").Should().Be("Pilih lagi berkas yang belum tersimpan.", "a browser does not send a file twice by itself");
        (await portal.ReadAsync(db => db.Submissions.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task A_file_over_the_limit_of_its_kind_is_told_so_and_a_request_over_all_limits_is_413()
    {
        await portal.World.BeginAsync(Phase.Submission);
        using var browser = await portal.SignInAsAsync(Bulungan);
        var page = await browser.GetAsync(Url);

        var large = await browser.SubmitAsync(page, Form, [("Files", "besar.pdf", [.. UploadSamples.Pdf, .. new byte[25 << 20]], "application/pdf")], ("Requirement", "3.a"));
        large.TextOf(".error-summary li").Should().Be($"besar.pdf: {UploadRefusals.TooLarge("PDF", 25 << 20)}");

        var tooLarge = await browser.SubmitAsync(page, Form, [("Files", "raksasa.pdf", new byte[52 << 20], "application/pdf")], ("Requirement", "3.a"));
        tooLarge.Status.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        tooLarge.Heading.Should().Be("Berkas terlalu besar");
        (await portal.ReadAsync(db => db.Submissions.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task A_script_reads_json_and_goes_on_with_the_new_version()
    {
        await portal.World.BeginAsync(Phase.Submission);
        using var browser = await portal.SignInAsAsync(Bulungan);
        var page = await browser.GetAsync(Url);

        var (status, first) = await ScriptAsync(browser, page, Guid.Empty, "a.pdf", UploadSamples.Pdf);
        status.Should().Be(HttpStatusCode.OK);
        var version = first.GetProperty("version").GetGuid();
        version.Should().NotBeEmpty();
        (await ScriptAsync(browser, page, version, "b.png", UploadSamples.Png)).Status.Should().Be(HttpStatusCode.OK);
        (await ScriptAsync(browser, page, version, "c.jpg", UploadSamples.Jpeg)).Status.Should().Be(HttpStatusCode.Conflict);

        var (refusal, answer) = await ScriptAsync(browser, page, (await SubmissionAsync())!.Version, "d.pdf", UploadSamples.Ole);
        refusal.Should().Be(HttpStatusCode.UnprocessableEntity);
        answer.GetProperty("errors").GetProperty("d.pdf")[0].GetString().Should().Be(UploadRefusals.OldOffice);
        (await FilesAsync()).Select(f => f.Name).Should().BeEquivalentTo("a.pdf", "b.png");
    }

    [Fact]
    public async Task Who_writes_second_on_a_stale_page_or_starts_at_the_same_time_gets_409()
    {
        await portal.World.BeginAsync(Phase.Submission);
        using var browser = await portal.SignInAsAsync(Bulungan);
        var page = await browser.GetAsync(Url);

        var answers = await Task.WhenAll(Enumerable.Range(1, 4).Select(i => browser.SubmitAsync(page, Form, [Pdf($"{i}.pdf", i)], ("Requirement", "3.a"))));

        answers.Count(a => a.Status is HttpStatusCode.Redirect).Should().Be(1);
        answers.Where(a => a.Status is not HttpStatusCode.Redirect).Should().OnlyContain(a => a.Status == HttpStatusCode.Conflict && a.Heading == "Data telah berubah");
        (await FilesAsync()).Should().ContainSingle();
        (await portal.ReadAsync(db => db.Submissions.CountAsync())).Should().Be(1);
        (await browser.SubmitAsync(page, Form, [Pdf("lain.pdf", 9)], ("Requirement", "3.a"))).Status.Should().Be(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Only_coordinators_may_and_only_of_their_own_regency()
    {
        await portal.World.BeginAsync(Phase.Submission);
        foreach (var email in World.Without(Permission.AddEvidence))
        {
            using var refused = await portal.SignInAsAsync(email);
            (await refused.GetAsync(Url)).Status.Should().Be(HttpStatusCode.Forbidden, email);
            (await refused.PostAsync(Url)).Status.Should().Be(HttpStatusCode.Forbidden, email);
        }

        using var malinau = await portal.SignInAsAsync(World.Coordinator(World.Malinau));
        var foreign = await malinau.GetAsync(Url);
        var missing = await malinau.GetAsync("/penilaian/2024/65.99/aksi/3/berkas");
        foreign.Status.Should().Be(HttpStatusCode.NotFound);
        WithoutReference(foreign).Should().Be(WithoutReference(missing));
        (await malinau.PostAsync(Url)).Status.Should().Be(HttpStatusCode.NotFound);
        (await malinau.GetAsync("/penilaian/2024/65.02/aksi/12/berkas")).Status.Should().Be(HttpStatusCode.NotFound);

        using var nobody = portal.Anonymous();
        (await nobody.GetAsync(Url)).Location.Should().StartWith("/masuk");
        using var own = await portal.SignInAsAsync(Bulungan);
        (await own.PostAsync(Url, ("Requirement", "3.a"))).Status.Should().Be(HttpStatusCode.BadRequest, "there is no antiforgery token");
    }

    [Theory]
    [InlineData(Phase.Preparation)]
    [InlineData(Phase.Presentation)]
    [InlineData(Phase.Plenary)]
    public async Task Outside_its_phases_the_page_says_why_and_nothing_is_stored(Phase phase)
    {
        await portal.World.BeginAsync(Phase.Submission);
        using var browser = await portal.SignInAsAsync(Bulungan);
        var page = await browser.GetAsync(Url);
        await portal.World.MoveToAsync(phase);

        var answer = await browser.SubmitAsync(page, Form, [Pdf("telat.pdf")], ("Requirement", "3.a"));

        var sentence = phase is Phase.Presentation
            ? "Pada tahap paparan hanya dokumen yang memang dibawa pada hari penilaian yang dapat ditambahkan."
            : $"Bukti tidak dapat diubah pada tahap {PhaseNames.Of(phase)}.";
        answer.TextOf(".error-summary li").Should().Be(sentence);
        (await browser.GetAsync(Url)).HasForm(Form).Should().BeFalse();
        (await portal.ReadAsync(db => db.Submissions.CountAsync())).Should().Be(0);
        Directory.Exists(Path.Combine(portal.DataDirectory, "files")).Should().BeFalse("bytes are not taken for what is refused");
    }

    [Fact]
    public async Task Late_personal_and_brought_on_the_day_are_marked()
    {
        await portal.World.BeginAsync(Phase.Submission);
        portal.Clock.SetLocalNoon(2024, 5, 11);
        using var browser = await portal.SignInAsAsync(Bulungan);
        await browser.SubmitAsync(await browser.GetAsync(Url), Form, [Pdf("hadir.pdf")], ("Requirement", "3.d"));
        (await browser.GetAsync(Action3)).TextsOf("#p-3\\.d .file .badge").Should().Equal("Terlambat", "Memuat data pribadi");

        await portal.World.MoveToAsync(Phase.Presentation);
        const string other = "/penilaian/2024/65.01/aksi/0/berkas";
        await browser.SubmitAsync(await browser.GetAsync(other), $"form[action='{other}']", [Pdf("cetak.pdf", 2)], ("Requirement", "0.a"));
        (await browser.GetAsync("/penilaian/2024/65.01/aksi/0")).TextsOf(".file .badge").Should().Equal("Dibawa pada hari penilaian");
    }

    [Fact]
    public async Task Uploads_have_a_rate()
    {
        portal.Settings["RateLimits:UploadPerMinute"] = "2";
        await portal.World.BeginAsync(Phase.Submission);
        using var browser = await portal.SignInAsAsync(Bulungan);
        var page = await browser.GetAsync(Url);

        for (var i = 0; i < 2; i++)
        {
            (await browser.SubmitAsync(page, Form)).Status.Should().Be(HttpStatusCode.OK);
        }

        (await browser.SubmitAsync(page, Form)).Status.Should().Be(HttpStatusCode.TooManyRequests);
    }

    private static (string Field, string FileName, byte[] Content, string Type) Pdf(string name, int variant = 1) =>
        ("Files", name, [.. UploadSamples.Pdf, .. UploadSamples.Text($"% {variant}")], "application/pdf");

    private static string WithoutReference(Page page) => System.Text.RegularExpressions.Regex.Replace(page.Body, @"<code>.*?</code>|nonce=""[^""]*""|value=""CfDJ[^""]*""", "");

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> ScriptAsync(Browser browser, Page page, Guid version, string name, byte[] content)
    {
        using var body = new MultipartFormDataContent
        {
            { new StringContent(page.AntiforgeryToken!), "__RequestVerificationToken" },
            { new StringContent(version.ToString()), "Version" },
            { new StringContent("3.a"), "Requirement" },
            { new ByteArrayContent(content), "Files", name },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = body };
        request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse("application/json"));
        var response = await browser.Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : default);
    }

    private Task<Submission?> SubmissionAsync() => portal.ReadAsync(db => db.Submissions.AsNoTracking().SingleOrDefaultAsync());

    private Task<List<EvidenceFile>> FilesAsync() =>
        portal.ReadAsync(db => db.Submissions.AsNoTracking().SelectMany(s => s.Evidence).SelectMany(e => e.Files).OrderBy(f => f.Name).ToListAsync());
}
