using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Web.Platform.Security.Authorization;
using StuntingAssessment.Web.Platform.Web;
using StuntingAssessment.Web.Tests.Platform.Files;

namespace StuntingAssessment.Web.Tests.Features.Papers.Issuers;

public sealed class IssuerTests : IAsyncLifetime
{
    private const string Emblem = "form[action$='/lambang']";

    private readonly PortalFixture portal = new();

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.World.BeginAsync(Phase.Preparation);
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Only_who_issues_papers_changes_the_letterhead()
    {
        foreach (var email in World.Without(Permission.IssuePapers))
        {
            using var browser = await portal.SignInAsAsync(email);
            foreach (var url in new[] { Links.Issuer(2024), Links.Signatory(2024, "sekda"), Links.Emblem(2024) })
            {
                (await browser.GetAsync(url)).Status.Should().Be(HttpStatusCode.Forbidden);
                (await browser.PostAsync(url)).Status.Should().Be(HttpStatusCode.Forbidden);
            }
        }
    }

    [Fact]
    public async Task Settings_are_saved_and_shape_the_paper()
    {
        using var admin = await portal.SignInAsAsync(World.Admin1);
        var form = await admin.GetAsync(Links.Issuer(2024));

        var saved = await admin.SubmitAsync(form, "form[action$='/penerbit']", ("Form.Office", "Badan Perencanaan"), ("Form.Font", "Bookman"), ("Form.FontSize", "12"), ("Form.Paper", "F4"), ("Form.MarginLeft", "3,5"), ("Form.SubjectLabel", "Hal"));

        saved.Location.Should().Be(Links.Issuer(2024));
        (await portal.TrailAsync())[^1].Event.Should().Be(nameof(IssuerSettingsChanged));
        var preview = await admin.GetAsync(Links.InvitationPreview(2024));
        preview.Body.Should().Contain("Badan Perencanaan").And.Contain("215mm 330mm").And.Contain("URW Bookman").And.Contain("3.5cm").And.Contain("<th scope=\"row\">Hal</th>");
        (await admin.SubmitAsync(form, "form[action$='/penerbit']", ("Form.Office", "Lain"))).Status.Should().Be(HttpStatusCode.Conflict);
    }

    [Theory]
    [InlineData("Form.MarginLeft", "2.5", "Gunakan koma untuk desimal: 2,5")]
    [InlineData("Form.MarginTop", "9", "Batas tepi antara 0,5 dan 5 sentimeter.")]
    [InlineData("Form.Pattern", "400/Bapp", "Pola nomor harus memuat {nomor}, tempat nomor urut.")]
    [InlineData("Form.Government", "", "Isi nama pemerintah pada baris pertama kop.")]
    public async Task What_is_wrong_is_said_at_its_field(string field, string value, string sentence)
    {
        using var admin = await portal.SignInAsAsync(World.Admin1);

        var page = await admin.SubmitAsync(await admin.GetAsync(Links.Issuer(2024)), "form[action$='/penerbit']", (field, value));

        page.Errors.Should().Contain(sentence);
        page.Document.QuerySelector($"[name='{field}']")!.GetAttribute("value").Should().Be(value);
    }

    [Fact]
    public async Task A_signatory_entered_by_the_province_stands_on_the_letter()
    {
        using var admin = await portal.SignInAsAsync(World.Admin1);
        var form = await admin.GetAsync(Links.Signatory(2024, "sekda"));

        (await admin.SubmitAsync(form, "form[action$='/sekda']", ("Form.Nip", "123"))).Errors.Should().Contain("NIP terdiri atas 18 angka.");
        (await admin.SubmitAsync(form, "form[action$='/sekda']", ("Form.Name", "Nama Contoh, S.E."), ("Form.Nip", "198001012005011001"), ("Form.Capacity", "Plh"))).Status.Should().Be(HttpStatusCode.Redirect);

        (await admin.GetAsync(Links.InvitationPreview(2024))).Text.Should().Contain("Plh. Sekretaris Daerah,").And.Contain("Nama Contoh, S.E.").And.Contain("NIP. 198001012005011001");
        (await portal.TrailAsync())[^1].Payload.Should().NotContain("198001012005011001");
        (await admin.GetAsync(Links.Signatory(2024, "siapa"))).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_emblem_is_an_image_shown_in_the_letterhead_and_can_go()
    {
        using var admin = await portal.SignInAsAsync(World.Admin1);
        var page = await admin.GetAsync(Links.Issuer(2024));

        (await admin.SubmitAsync(page, Emblem, [("Emblem", "lambang.png", UploadSamples.Pdf, "image/png")])).Errors.Should().NotBeEmpty();
        (await admin.SubmitAsync(page, Emblem, [("Emblem", "lambang.png", UploadSamples.Png, "image/png")])).Status.Should().Be(HttpStatusCode.Redirect);

        (await portal.ReadAsync(db => db.Issuers.AsNoTracking().SingleAsync())).Emblem!.ContentType.Should().Be("image/png");
        (await admin.GetAsync(Links.InvitationPreview(2024))).Body.Should().Contain("data:image/png;base64,");
        (await admin.GetAsync(Links.Emblem(2024))).Response.Content.Headers.ContentType!.MediaType.Should().Be("image/png");
        (await admin.SubmitAsync(await admin.GetAsync(Links.Issuer(2024)), "form[action$='/lambang/hapus']")).Status.Should().Be(HttpStatusCode.Redirect);
        (await admin.GetAsync(Links.Emblem(2024))).Status.Should().Be(HttpStatusCode.NotFound);
    }
}
