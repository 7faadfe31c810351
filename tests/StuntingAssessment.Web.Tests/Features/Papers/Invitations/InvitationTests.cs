using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Web.Platform.Security.Authorization;
using StuntingAssessment.Web.Platform.Web;

namespace StuntingAssessment.Web.Tests.Features.Papers.Invitations;

public sealed class InvitationTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.World.BeginAsync(Phase.Preparation);
        portal.Clock.SetLocalNoon(2024, 4, 26);
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Whoever_may_not_read_papers_is_refused()
    {
        foreach (var email in World.Without(Permission.ViewPapers))
        {
            using var browser = await portal.SignInAsAsync(email);
            foreach (var url in new[] { Links.Papers(2024), Links.Invitation(2024), Links.InvitationPreview(2024), Links.InvitationDraft(2024), Links.InvitationEdit(2024), Links.InvitationIssue(2024), Links.Issuer(2024), Links.RankingReport(2024), Links.Certificates(2024) })
            {
                (await browser.GetAsync(url)).Status.Should().Be(HttpStatusCode.Forbidden, $"{email} asked for {url}");
            }
        }

        using var anonymous = portal.Anonymous();
        (await anonymous.GetAsync(Links.InvitationPreview(2024))).Location.Should().StartWith(Links.SignIn);
    }

    [Fact]
    public async Task An_observer_reads_and_changes_nothing()
    {
        using var observer = await portal.SignInAsAsync(World.Observer);

        var page = await observer.GetAsync(Links.Invitation(2024));
        page.Status.Should().Be(HttpStatusCode.OK);
        page.Text.Should().NotContain("Terbitkan").And.NotContain("Ubah isi");
        foreach (var url in new[] { Links.InvitationEdit(2024), Links.InvitationIssue(2024), Links.Issuer(2024), Links.Signatory(2024, "sekda"), Links.RankingReportPreview(2024) })
        {
            (await observer.GetAsync(url)).Status.Should().Be(HttpStatusCode.Forbidden, url);
        }

        (await observer.PostAsync(Links.InvitationIssue(2024))).Status.Should().Be(HttpStatusCode.Forbidden);
        (await portal.PapersAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task The_letter_starts_as_it_was_sent_without_names()
    {
        using var admin = await portal.SignInAsAsync(World.Admin1);

        var page = await admin.GetAsync(Links.Invitation(2024));
        page.Text.Should().Contain(PapersPortal.Number).And.Contain("Jumat, 26 April 2024").And.Contain("Senin - Selasa, 20 - 21 Mei 2024").And.Contain("nama belum diisi");
        page.TextsOf("main details.disclosure > summary").Select(s => s.Split(' ')[1]).Should().Equal("Kalimantan", "Tarakan", "Bulungan", "Nunukan", "Malinau", "Tana", "lainnya");
        var preview = await admin.GetAsync(Links.InvitationPreview(2024));
        preview.Body.Should().Contain("KONSEP").And.Contain("<p class=\"signature-blank\">");
        preview.Document.QuerySelector(".marks")!.TextContent.Should().Contain("KONSEP").And.NotContain("CONTOH");
        preview.Document.QuerySelector(".check-code").Should().BeNull();
        preview.Response.Headers.GetValues("Content-Security-Policy").Single().Should().Contain("default-src 'none'").And.Contain("frame-ancestors 'self'");
    }

    [Fact]
    public async Task An_edit_is_saved_recorded_and_previewed()
    {
        using var admin = await portal.SignInAsAsync(World.Admin1);

        var saved = await admin.EditInvitationAsync(("Form.Subject", "Undangan Penilaian"), ("Form.Number", ""), ("Form.Date", ""));

        saved.Location.Should().Be(Links.Invitation(2024));
        (await admin.GetAsync(saved.Location!)).Body.Should().Contain("Konsep surat undangan disimpan.").And.Contain("Isi nomor surat sebelum surat diterbitkan.");
        (await portal.TrailAsync())[^1].Payload.Should().Contain("Undangan Penilaian");
        (await admin.GetAsync(Links.InvitationPreview(2024))).Body.Should().Contain("Undangan Penilaian");
        (await admin.IssueInvitationAsync()).Errors.Should().Contain("Isi nomor surat sebelum surat diterbitkan.");
    }

    [Fact]
    public async Task A_mistyped_placeholder_is_named_at_the_body_and_everything_typed_stays()
    {
        using var admin = await portal.SignInAsAsync(World.Admin1);

        var page = await admin.EditInvitationAsync(("Form.Body", "Tahun {{tahun_penilian}}."), ("Form.Contact", "Bidang sosial budaya"));

        page.Errors.Should().Contain("Penanda ini tidak dikenal: {{tahun_penilian}}. Pakai penanda dari daftar, atau hapus.");
        page.TextOf("#Form_Body").Should().Be("Tahun {{tahun_penilian}}.");
        page.Document.QuerySelector("#Form_Contact")!.GetAttribute("value").Should().Be("Bidang sosial budaya");
        page.Text.Should().Contain("{{tahun_penilaian}}");
    }

    [Fact]
    public async Task Nothing_typed_becomes_markup()
    {
        using var admin = await portal.SignInAsAsync(World.Admin1);
        (await admin.EditInvitationAsync(
            ("Form.Body", "<script>alert(1)</script>\n\n[klik](javascript:alert(1)) ![x](http://jahat.invalid/x.png) <img src=x onerror=alert(1)>\n\n{{narahubung}}"),
            ("Form.Contact", "<b onclick=x>Rini</b>"),
            ("Form.Subject", "\"><script>2</script>"))).Status.Should().Be(HttpStatusCode.Redirect);

        var preview = await admin.GetAsync(Links.InvitationPreview(2024));

        preview.Document.QuerySelectorAll("main script, main a, main img, [onerror], [onclick], .body b").Should().BeEmpty();
        preview.Text.Should().Contain("<script>alert(1)</script>").And.Contain("<b onclick=x>Rini</b>");
    }

    [Fact]
    public async Task Two_people_do_not_overwrite_each_other()
    {
        using var first = await portal.SignInAsAsync(World.Admin1);
        using var second = await portal.SignInAsAsync(World.Admin2);
        var (a, b) = (await first.GetAsync(Links.InvitationEdit(2024)), await second.GetAsync(Links.InvitationEdit(2024)));

        (await first.SubmitAsync(a, "form[action$='/ubah']", ("Form.Subject", "Satu"))).Status.Should().Be(HttpStatusCode.Redirect);
        (await second.SubmitAsync(b, "form[action$='/ubah']", ("Form.Subject", "Dua"))).Status.Should().Be(HttpStatusCode.Conflict);

        (await portal.ReadAsync(db => db.Letters.SingleAsync())).Content.Subject.Should().Be("Satu");
    }

    [Fact]
    public async Task Issued_it_is_a_row_an_entry_and_a_pdf_with_its_list_in_the_letters_order()
    {
        using var admin = await portal.SignInAsAsync(World.Admin1);

        var issued = await admin.IssueInvitationAsync();

        var paper = (await portal.PapersAsync()).Single();
        issued.Location.Should().Be(Links.Paper(2024, paper.Id));
        (paper.Number, paper.Status, paper.Pages, paper.Edition).Should().Be((PapersPortal.Number, PaperStatus.Valid, 3, 1));
        paper.Token.Should().MatchRegex("^[a-z2-9]{26}$");
        paper.Content.Should().Contain("Kota Tarakan").And.Contain("\"activityYear\":2023");
        (await portal.TrailAsync()).Select(e => e.Event).TakeLast(2).Should().BeEquivalentTo(nameof(LetterFinalised), nameof(PaperIssued));
        var shown = await admin.GetAsync(issued.Location!);
        shown.Body.Should().Contain($"Surat undangan nomor {PapersPortal.Number} diterbitkan.");
        shown.Text.Should().Contain($"http://portal.test/periksa/{paper.Token}").And.Contain(paper.PdfSha256);

        using var pdf = await admin.PdfAsync(Links.PaperFile(2024, paper.Id));
        pdf.Pages.Should().Be(3);
        var text = pdf.Text();
        text.Should().Contain(PapersPortal.Number).And.Contain("Tanjung Selor, 26 April 2024").And.Contain("1 (satu) berkas").And.Contain("Senin - Selasa, 20 - 21 Mei 2024").And.Contain("08.00 WITA s/d selesai").And.NotContain("KONSEP");
        text.Should().NotContain("CONTOH");
        string[] order = ["Kota Tarakan", "Kabupaten Bulungan", "Kabupaten Nunukan", "Kabupaten Malinau", "Kabupaten Tana Tidung"];
        order.Select(name => text.LastIndexOf(name, StringComparison.Ordinal)).Should().BeInAscendingOrder().And.OnlyContain(at => at > 0);
        pdf.Size(1).Width.Should().BeApproximately(210, 1);
    }

    [Fact]
    public async Task The_paper_may_be_f4_for_one_print_and_the_answer_is_inline_in_a_sandbox()
    {
        using var admin = await portal.SignInAsAsync(World.Admin1);
        await admin.IssueInvitationAsync(("Form.Paper", "F4"));
        var paper = (await portal.PapersAsync()).Single();

        using var pdf = await admin.PdfAsync(Links.PaperFile(2024, paper.Id));
        pdf.Size(1).Should().Match<(double Width, double Height)>(s => Math.Abs(s.Width - 215) < 1 && Math.Abs(s.Height - 330) < 1);
        using var draft = await admin.PdfAsync(Links.InvitationDraft(2024, "F4"));
        draft.Text().Should().Contain("KONSEP");
        using var response = await admin.Client.GetAsync(new Uri(Links.PaperFile(2024, paper.Id), UriKind.Relative));
        response.Content.Headers.ContentDisposition!.ToString().Should().StartWith("inline; filename=\"Undangan penilaian kinerja 2024.pdf\"");
        response.Headers.GetValues("Content-Security-Policy").Single().Should().Be("sandbox; frame-ancestors 'self'");
        using var saved = await admin.Client.GetAsync(new Uri(Links.PaperFile(2024, paper.Id) + "?unduh=true", UriKind.Relative));
        saved.Content.Headers.ContentDisposition!.DispositionType.Should().Be("attachment");
    }

    [Fact]
    public async Task A_letter_sent_twice_is_a_conflict()
    {
        using var admin = await portal.SignInAsAsync(World.Admin1);
        var form = await admin.GetAsync(Links.InvitationIssue(2024));

        (await admin.SubmitAsync(form, "form[action$='/penerbitan']")).Status.Should().Be(HttpStatusCode.Redirect);
        (await admin.SubmitAsync(form, "form[action$='/penerbitan']")).Status.Should().Be(HttpStatusCode.Conflict);

        (await portal.PapersAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task A_corrected_letter_replaces_the_earlier()
    {
        using var admin = await portal.SignInAsAsync(World.Admin1);
        await admin.IssueInvitationAsync();
        (await admin.GetAsync(Links.InvitationEdit(2024))).Location.Should().Be(Links.Invitation(2024));

        var reopening = await admin.GetAsync(Links.InvitationReopening(2024));
        (await admin.SubmitAsync(reopening, "form[action$='/perbaikan']")).Errors.Should().Contain("Isi alasan memperbaiki surat yang sudah diterbitkan.");
        (await admin.SubmitAsync(reopening, "form[action$='/perbaikan']", ("Form.Reason", "Tempat berubah."))).Location.Should().Be(Links.InvitationEdit(2024));
        await admin.EditInvitationAsync(("Form.Venues", "Aula baru"));
        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        await admin.IssueInvitationAsync();

        var papers = await portal.PapersAsync();
        papers.Select(p => (p.Status, p.Edition)).Should().Equal((PaperStatus.Replaced, 1), (PaperStatus.Valid, 2));
        papers[0].ReplacedById.Should().Be(papers[1].Id);
        (await admin.GetAsync(Links.Paper(2024, papers[0].Id))).Text.Should().Contain("Naskah ini sudah diganti");
        (await portal.TrailAsync()).Select(e => e.Event).Should().Contain([nameof(LetterReopened), nameof(PaperReplaced)]);
    }

    [Fact]
    public async Task Without_a_printer_the_print_view_is_offered_and_nothing_is_issued()
    {
        await using var bare = new PortalFixture();
        bare.Settings["Papers:ChromiumPath"] = "/nonexistent/chromium";
        await bare.InitializeAsync();
        await bare.World.BeginAsync(Phase.Preparation);
        using var admin = await bare.SignInAsAsync(World.Admin1);

        (await admin.GetAsync(Links.Papers(2024))).Text.Should().Contain("PDF belum dapat dibuat");
        var issue = await admin.GetAsync(Links.InvitationIssue(2024));
        issue.HasForm("form[action$='/penerbitan']").Should().BeFalse();
        issue.Document.QuerySelector($"a[href='{Links.InvitationPreview(2024)}']").Should().NotBeNull();
        (await admin.GetAsync(Links.InvitationDraft(2024))).Status.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await admin.GetAsync(Links.InvitationPreview(2024))).Status.Should().Be(HttpStatusCode.OK);
    }
}
