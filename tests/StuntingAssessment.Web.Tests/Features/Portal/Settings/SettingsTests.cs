using StuntingAssessment.Web.Platform.Security.Authorization;
using StuntingAssessment.Web.Tests.Platform.Mail;

namespace StuntingAssessment.Web.Tests.Features.Portal.Settings;

public sealed class SettingsTests : MailPortal
{
    public SettingsTests() => Sink = new SmtpSink { Account = ("akun-surel", "rahasia surel") };

    [Fact]
    public async Task Only_admins_see_the_settings()
    {
        foreach (var email in World.Without(Permission.ManagePortal))
        {
            using var browser = await Portal.SignInAsAsync(email);
            (await browser.GetAsync("/pengaturan")).Status.Should().Be(HttpStatusCode.Forbidden, email);
        }
    }

    [Fact]
    public async Task The_page_shows_findings_and_values_and_no_secret()
    {
        using var admin = await Portal.SignInAsAsync(World.Admin1);

        var page = await admin.GetAsync("/pengaturan");

        page.Row("Basis data").Should().HaveCount(3).And.Contain("Baik");
        page.Row("Mail__Port").Should().Equal("Mail__Port", Portal.Settings["Mail:Port"]!, "587");
        page.Row("Mail__Password").Should().Equal("Mail__Password", "diatur", "tidak ada");
        page.Row("Database__ConnectionString").Should().Equal("Database__ConnectionString", "diatur", "tidak ada");
        page.Row("Files__Root")[1].Should().EndWith("files");
        page.Row("Files__ClamAv").Should().Equal("Files__ClamAv", "tidak diatur", "tidak ada");
        page.Body.Should().NotContain("rahasia surel").And.NotContain("Password=").And.NotContain("portal_0");
        page.Text.Should().Contain("Diukur pada 2 Mei 2024");
    }

    [Fact]
    public async Task The_page_measures_once_in_a_while_and_when_it_is_asked_to()
    {
        using var admin = await Portal.SignInAsAsync(World.Admin1);
        (await admin.GetAsync("/pengaturan")).Row("Surel").Should().Contain("Baik");
        Sink.Fault = SmtpFault.Busy;
        (await admin.GetAsync("/pengaturan")).Row("Surel").Should().Contain("Baik", "the page answers with what was measured before");

        var page = await admin.GetAsync("/pengaturan");
        (await admin.SubmitAsync(page, "form[action='/pengaturan/pemeriksaan']")).Location.Should().Be("/pengaturan");

        (await admin.GetAsync("/pengaturan")).Row("Surel").Should().Contain("Perbaiki");
    }

    [Fact]
    public async Task The_way_about_leads_there_for_admins_only()
    {
        using var admin = await Portal.SignInAsAsync(World.Admin1);
        using var observer = await Portal.SignInAsAsync(World.Observer);

        (await admin.GetAsync("/beranda")).Document.QuerySelectorAll("a[href='/pengaturan'], a[href='/surel']").Should().NotBeEmpty();
        (await observer.GetAsync("/beranda")).Document.QuerySelectorAll("a[href='/pengaturan'], a[href='/surel']").Should().BeEmpty();
    }
}
