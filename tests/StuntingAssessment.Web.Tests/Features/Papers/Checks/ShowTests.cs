using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Web.Features.Papers.Checks;
using StuntingAssessment.Web.Platform.Security.Authorization;
using StuntingAssessment.Web.Platform.Web;

namespace StuntingAssessment.Web.Tests.Features.Papers.Checks;

public sealed class ShowTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.World.ReadyToFreezeAsync();
        await portal.PublishedAsync();
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Anybody_reads_what_the_paper_says_of_itself_and_the_look_is_counted()
    {
        var paper = await CertificateAsync();
        using var reader = portal.Anonymous();

        var page = await reader.GetAsync(Links.PaperCheck(paper.Token));
        await reader.GetAsync(Links.PaperCheck(paper.Token.ToUpperInvariant()));

        page.Text.Should().Contain("Naskah ini tercatat dan berlaku").And.Contain(paper.Number).And.Contain("Pemerintah Kabupaten Bulungan").And.Contain("Pemerintah Provinsi Kalimantan Utara");
        page.Text.Should().NotContain("Admin Satu");
        (await portal.ReadAsync(db => db.PaperChecks.Select(c => c.PaperId).ToListAsync())).Should().Equal(paper.Id, paper.Id);
        using var admin = await portal.SignInAsAsync(World.Admin1);
        (await admin.GetAsync(Links.Paper(2024, paper.Id))).Text.Should().Contain("Diperiksa2 kali");
        (await admin.GetAsync(Links.Papers(2024))).Row("Piagam Juara 1").Should().Contain("2 kali");
    }

    [Fact]
    public async Task A_changed_address_and_an_invented_one_are_the_same_404()
    {
        var paper = await CertificateAsync();
        using var reader = portal.Anonymous();
        var last = paper.Token[^1] == 'a' ? 'b' : 'a';

        var tampered = await reader.GetAsync(Links.PaperCheck(paper.Token[..^1] + last));
        var invented = await reader.GetAsync(Links.PaperCheck("tidak-ada"));

        (tampered.Status, invented.Status).Should().Be((HttpStatusCode.NotFound, HttpStatusCode.NotFound));
        tampered.Heading.Should().Be(invented.Heading);
        tampered.Document.QuerySelectorAll("main > :not(.problem__reference)").Length.Should().Be(invented.Document.QuerySelectorAll("main > :not(.problem__reference)").Length);
        (await portal.ReadAsync(db => db.PaperChecks.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task A_replaced_paper_leads_to_the_newer_and_a_withdrawn_one_says_so_without_the_reason()
    {
        var paper = await CertificateAsync();
        using var admin = await portal.SignInAsAsync(World.Admin1);
        using var reader = portal.Anonymous();
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await admin.IssueCertificatesAsync();
        var newer = (await portal.PapersAsync()).Single(p => p.AwardCode == paper.AwardCode && p.Status is PaperStatus.Valid);

        var replaced = await reader.GetAsync(Links.PaperCheck(paper.Token));
        replaced.Text.Should().Contain("Naskah ini sudah diganti").And.Contain(newer.Number);
        replaced.Document.QuerySelector($"a[href='{Links.PaperCheck(newer.Token)}']").Should().NotBeNull();

        var form = await admin.GetAsync(Links.PaperWithdrawal(2024, newer.Id));
        (await admin.SubmitAsync(form, "form[action$='/pencabutan']")).Errors.Should().Contain("Isi alasan mencabut naskah.");
        (await admin.SubmitAsync(form, "form[action$='/pencabutan']", ("Form.Reason", "Nama salah eja."))).Location.Should().Be(Links.Paper(2024, newer.Id));
        (await portal.TrailAsync())[^1].Event.Should().Be(nameof(PaperWithdrawn));

        var withdrawn = await reader.GetAsync(Links.PaperCheck(newer.Token));
        withdrawn.Text.Should().Contain("Naskah ini sudah dicabut").And.NotContain("salah eja");
        (await admin.SubmitAsync(form, "form[action$='/pencabutan']", ("Form.Reason", "lagi"))).Status.Should().BeOneOf(HttpStatusCode.Conflict, HttpStatusCode.OK);
    }

    [Fact]
    public async Task Only_who_issues_may_withdraw_and_a_foreign_id_is_not_there()
    {
        var paper = await CertificateAsync();
        foreach (var email in World.Without(Permission.IssuePapers))
        {
            using var browser = await portal.SignInAsAsync(email);
            (await browser.GetAsync(Links.PaperWithdrawal(2024, paper.Id))).Status.Should().Be(HttpStatusCode.Forbidden, email);
            (await browser.PostAsync(Links.PaperWithdrawal(2024, paper.Id))).Status.Should().Be(HttpStatusCode.Forbidden, email);
        }

        using var admin = await portal.SignInAsAsync(World.Admin1);
        foreach (var url in new[] { Links.Paper(2024, portal.World.NewId()), Links.PaperFile(2024, portal.World.NewId()), Links.PaperWithdrawal(2024, portal.World.NewId()) })
        {
            (await admin.GetAsync(url)).Status.Should().Be(HttpStatusCode.NotFound);
        }
    }

    private async Task<IssuedPaper> CertificateAsync()
    {
        using var admin = await portal.SignInAsAsync(World.Admin1);
        await admin.IssueCertificatesAsync();
        return (await portal.PapersAsync())[0];
    }
}
