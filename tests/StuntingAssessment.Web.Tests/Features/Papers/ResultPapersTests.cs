using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Web.Platform;
using StuntingAssessment.Web.Platform.Web;

namespace StuntingAssessment.Web.Tests.Features.Papers;

public sealed class ResultPapersTests : IAsyncLifetime
{
    private static readonly string[] Awards = ["JUARA1", "JUARA2", "JUARA3", "INOVATIF"];

    private readonly PortalFixture portal = new();

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.World.ReadyToFreezeAsync();
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Before_the_freeze_there_is_nothing_to_print()
    {
        using var admin = await portal.SignInAsAsync(World.Admin1);

        (await admin.GetAsync(Links.RankingReport(2024))).Text.Should().Contain("Hasil belum dibekukan");
        (await admin.GetAsync(Links.RankingReportPreview(2024))).Status.Should().Be(HttpStatusCode.NotFound);
        (await admin.GetAsync(Links.CertificatesPreview(2024))).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Before_publication_there_is_a_draft_and_no_issue()
    {
        await portal.RequestedAsync();
        using var admin = await portal.SignInAsAsync(World.Admin1);
        using var observer = await portal.SignInAsAsync(World.Observer);

        var preview = await admin.GetAsync(Links.RankingReportPreview(2024));
        preview.Body.Should().Contain("KONSEP").And.Contain("Hasil sementara");
        preview.Document.QuerySelector(".check-code").Should().BeNull();
        (await observer.GetAsync(Links.RankingReportPreview(2024))).Status.Should().Be(HttpStatusCode.Forbidden);
        foreach (var url in new[] { Links.RankingReport(2024), Links.Certificates(2024) })
        {
            var page = await admin.GetAsync(url);
            page.Text.Should().Contain("Terbit setelah hasil diumumkan");
            page.HasForm($"form[action='{url}']").Should().BeFalse();
            using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = page.AntiforgeryToken!, ["Form.Number"] = "400.2.5.5/0001/Bapp-Lit/SETDA", ["Form.Date"] = "2024-05-02", ["Form.Signatory"] = "ketua", ["Form.Paper"] = "A4" });
            var forced = await admin.SendAsync(HttpMethod.Post, url, form);
            forced.Status.Should().Be(HttpStatusCode.OK);
        }

        (await portal.PapersAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Four_certificates_in_one_click_are_one_pdf_and_four_papers()
    {
        await portal.PublishedAsync();
        using var admin = await portal.SignInAsAsync(World.Admin1);

        var done = await admin.IssueCertificatesAsync();

        done.Location.Should().Be(Links.Papers(2024));
        var papers = await portal.PapersAsync();
        papers.Select(p => p.AwardCode).Should().Equal(Awards);
        papers.Select(p => p.Recipient).Should().Equal("Pemerintah Kabupaten Bulungan", "Pemerintah Kabupaten Nunukan", "Pemerintah Kabupaten Malinau", "Pemerintah Kabupaten Bulungan");
        papers.Select(p => (p.FirstPage, p.Pages)).Should().Equal((1, 1), (2, 1), (3, 1), (4, 1));
        papers.Select(p => p.PdfSha256).Distinct().Should().ContainSingle();
        papers.Select(p => p.Token).Distinct().Should().HaveCount(4);
        (await admin.GetAsync(done.Location!)).Body.Should().Contain("4 piagam penghargaan diterbitkan dalam satu PDF.");

        using var pdf = await admin.PdfAsync(Links.PaperFile(2024, papers[0].Id));
        pdf.Pages.Should().Be(4);
        pdf.Text(1).Should().ContainEquivalentOf("Juara 1").And.Contain("Rp40.000.000,00 (empat puluh juta rupiah)").And.Contain(papers[0].Number);
        pdf.Text(4).Should().Contain("Rp12.500.000,00 (dua belas juta lima ratus ribu rupiah)");
        pdf.Size(1).Width.Should().BeApproximately(297, 1);
    }

    [Fact]
    public async Task The_report_shows_the_frozen_numbers()
    {
        await portal.PublishedAsync();
        using var admin = await portal.SignInAsAsync(World.Admin1);

        var done = await admin.IssueReportAsync(("Form.Paper", "F4"));

        var paper = (await portal.PapersAsync()).Single();
        done.Location.Should().Be(Links.Paper(2024, paper.Id));
        var result = await portal.ReadAsync(db => db.Results.SingleAsync());
        JsonDocument.Parse(paper.Content).RootElement.GetProperty("bundleSha256").GetString().Should().Be(result.Sha256);
        using var pdf = await admin.PdfAsync(Links.PaperFile(2024, paper.Id));
        pdf.Text().Should().Contain(paper.Number).And.Contain("6 (enam) panelis").And.Contain(result.DecreeNumber!).And.Contain("Pemerintah Kabupaten Bulungan");
        pdf.Size(1).Height.Should().BeApproximately(330, 1);
    }

    [Fact]
    public async Task A_number_belongs_to_one_paper()
    {
        await portal.PublishedAsync();
        using var admin = await portal.SignInAsAsync(World.Admin1);
        await admin.IssueReportAsync(("Form.Number", "400.2.5.5/0007/Bapp-Lit/SETDA"));

        var taken = await admin.IssueCertificatesAsync(("Form.Numbers[JUARA1]", "400.2.5.5/0007 / bapp-lit / SETDA"));
        taken.Errors.Should().ContainMatch("Nomor * sudah dipakai untuk laporan peringkat*");
        taken.Document.QuerySelector("[name='Form.Numbers[JUARA1]']")!.GetAttribute("value").Should().Contain("bapp-lit");
        (await admin.IssueCertificatesAsync(("Form.Numbers[JUARA1]", "X/1"), ("Form.Numbers[JUARA2]", "x / 1"))).Errors.Should().Contain("Nomor ini diisikan dua kali. Setiap naskah mempunyai nomor sendiri.");
        (await admin.IssueCertificatesAsync(("Form.Numbers[JUARA1]", ""))).Errors.Should().Contain("Isi nomor naskah sebelum diterbitkan.");
        (await portal.PapersAsync()).Should().ContainSingle();

        (await admin.IssueCertificatesAsync(("Form.Numbers[INOVATIF]", "400.2.5.5/0020/Bapp-Lit/SETDA"))).Status.Should().Be(HttpStatusCode.Redirect);
        (await admin.GetAsync(Links.Papers(2024))).Text.Should().Contain("Nomor urut 11 s.d. 19 tahun 2024 tidak tercatat di portal.");
    }

    [Fact]
    public async Task A_second_issue_replaces_all_four_and_a_double_click_does_nothing()
    {
        await portal.PublishedAsync();
        using var admin = await portal.SignInAsAsync(World.Admin1);
        var form = await admin.GetAsync(Links.Certificates(2024));
        (await admin.SubmitAsync(form, "form[action$='/piagam']")).Status.Should().Be(HttpStatusCode.Redirect);
        (await admin.SubmitAsync(form, "form[action$='/piagam']")).Status.Should().Be(HttpStatusCode.Conflict);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));

        (await admin.IssueCertificatesAsync()).Status.Should().Be(HttpStatusCode.Redirect);

        (await portal.PapersAsync()).GroupBy(p => p.Status).ToDictionary(g => g.Key, g => g.Count())
            .Should().BeEquivalentTo(new Dictionary<PaperStatus, int> { [PaperStatus.Replaced] = 4, [PaperStatus.Valid] = 4 });
    }

    [Fact]
    public async Task A_demo_marks_every_paper()
    {
        await portal.PublishedAsync();
        portal.Services.GetRequiredService<InstallationMark>().IsDemo = true;
        using var admin = await portal.SignInAsAsync(World.Admin1);
        await admin.IssueCertificatesAsync();
        await admin.IssueReportAsync();
        await admin.IssueInvitationAsync();

        foreach (var paper in (await portal.PapersAsync()).DistinctBy(p => p.PdfSha256))
        {
            using var pdf = await admin.PdfAsync(Links.PaperFile(2024, paper.Id));
            Enumerable.Range(1, pdf.Pages).Should().OnlyContain(page => pdf.Text(page).Contains("CONTOH"));
        }
    }

    [Fact]
    public async Task The_list_asks_the_database_as_often_for_one_paper_as_for_five()
    {
        await portal.PublishedAsync();
        using var admin = await portal.SignInAsAsync(World.Admin1);
        await admin.IssueReportAsync();
        portal.Queries.Reset();
        await admin.GetAsync(Links.Papers(2024));
        var one = portal.Queries.Count;
        await admin.IssueCertificatesAsync();
        portal.Queries.Reset();
        await admin.GetAsync(Links.Papers(2024));

        portal.Queries.Count.Should().Be(one).And.BeLessThanOrEqualTo(9);
    }
}
