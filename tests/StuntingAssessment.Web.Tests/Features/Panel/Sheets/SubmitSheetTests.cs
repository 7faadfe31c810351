using System.Security.Cryptography;
using System.Text;
using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Web.Platform.Security.Authorization;
using static StuntingAssessment.Web.Tests.Features.Panel.Sheets.PanelPortal;

namespace StuntingAssessment.Web.Tests.Features.Panel.Sheets;

public sealed class SubmitSheetTests(PanelPortal panel) : IClassFixture<PanelPortal>
{
    private const string Form = "form[action$='/pengajuan']";

    [Fact]
    public async Task Locks_the_sheet_and_leaves_the_hash_of_its_content_in_the_trail_and_no_score()
    {
        await panel.World.SheetAsync(World.Panelist2, World.Bulungan, 0.87m, submit: false, new SheetNotes("catatan kuat", null, null));
        using var browser = await panel.Portal.SignInAsAsync(World.Panelist2);
        var page = await browser.GetAsync(SheetUrl(World.Bulungan) + "/pengajuan");
        page.Text.Should().Contain("87 dari 100").And.Contain("catatan kuat");

        var answer = await browser.SubmitAsync(page, Form);

        answer.Location.Should().Be("/penilaian/2024/panel");
        (await browser.GetAsync(answer.Location!)).Body.Should().Contain("Lembar nilai Kabupaten Bulungan diajukan dan terkunci.");
        var sheet = (await panel.SheetOfAsync(World.Panelist2, World.Bulungan))!;
        sheet.State.Should().Be(SheetState.Submitted);
        var entry = (await panel.Portal.TrailAsync())[^1];
        (entry.Event, entry.ActorName, entry.RegencyCode, entry.SubjectId).Should().Be((nameof(SheetSubmitted), "Panelis Nomor 2", World.Bulungan, sheet.Id));
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(SheetText.Of(sheet))));
        entry.Payload.Should().Be($$"""{"regencyCode":"65.01","contentSha256":"{{sha256}}"}""", "no number and no note stands there");

        var read = await browser.GetAsync(SheetUrl(World.Bulungan));
        read.HasForm("form[action$='/lembar']").Should().BeFalse();
        read.Text.Should().Contain("Diajukan").And.Contain("87 dari 100").And.Contain("87,00");

        var again = await browser.SubmitAsync(page, Form);
        again.Errors.Should().Contain("Lembar nilai ini sudah diajukan dan terkunci.");
        (await panel.Portal.TrailAsync()).Count(e => e.SubjectId == sheet.Id).Should().Be(1, "a double submit is one submission");
    }

    [Fact]
    public async Task A_counted_criterion_must_not_be_blank()
    {
        await panel.World.DeclaredAsync(World.Panelist3, World.Bulungan);
        using var browser = await panel.Portal.SignInAsAsync(World.Panelist3);
        var (_, body) = await PutAsync(browser, World.Bulungan, Guid.Empty, ("Scores[P.1]", "80"));

        var page = await browser.GetAsync(SheetUrl(World.Bulungan) + "/pengajuan");
        page.HasForm(Form).Should().BeFalse();
        page.Text.Should().Contain("P.2 Kesesuaian paparan dengan bukti dukung dan data");
        var token = await browser.GetAsync(SheetUrl(World.Bulungan));
        var answer = await browser.PostAsync(SheetUrl(World.Bulungan) + "/pengajuan", ("Version", body.GetProperty("version").GetGuid().ToString()), ("ConfirmBlank", "true"), ("__RequestVerificationToken", token.AntiforgeryToken!));

        answer.Errors.Should().Contain(e => e.StartsWith("Belum dinilai: P.2, P.3, P.4.", StringComparison.Ordinal));
        (await panel.SheetOfAsync(World.Panelist3, World.Bulungan))!.State.Should().Be(SheetState.Draft);
    }

    [Fact]
    public async Task What_does_not_count_may_stay_blank_when_confirmed_by_name()
    {
        await panel.World.DeclaredAsync(World.Panelist(4), World.Bulungan);
        using var browser = await panel.Portal.SignInAsAsync(World.Panelist(4));
        await PutAsync(browser, World.Bulungan, Guid.Empty, ("Scores[P.1]", "80"), ("Scores[P.2]", "81"), ("Scores[P.3]", "82"), ("Scores[P.4]", "83"));
        var page = await browser.GetAsync(SheetUrl(World.Bulungan) + "/pengajuan");
        page.Text.Should().Contain("I.1 Kebaruan dan dampak inovasi");

        (await browser.SubmitAsync(page, Form)).Errors.Should().Contain(e => e.StartsWith("Kosong dan tidak dihitung: I.1, I.2.", StringComparison.Ordinal));
        (await browser.SubmitAsync(page, Form, ("ConfirmBlank", "true"))).Status.Should().Be(HttpStatusCode.Redirect);

        (await panel.SheetOfAsync(World.Panelist(4), World.Bulungan))!.State.Should().Be(SheetState.Submitted);
    }

    [Fact]
    public async Task A_sheet_changed_in_another_tab_is_not_submitted_unseen()
    {
        await panel.World.SheetAsync(World.Panelist(5), World.Bulungan, 0.8m, submit: false);
        using var browser = await panel.Portal.SignInAsAsync(World.Panelist(5));
        var page = await browser.GetAsync(SheetUrl(World.Bulungan) + "/pengajuan");
        var version = (await panel.SheetOfAsync(World.Panelist(5), World.Bulungan))!.Version;
        await PutAsync(browser, World.Bulungan, version, ("Scores[P.1]", "1"));

        (await browser.SubmitAsync(page, Form)).Status.Should().Be(HttpStatusCode.Conflict);

        (await panel.SheetOfAsync(World.Panelist(5), World.Bulungan))!.State.Should().Be(SheetState.Draft);
    }

    [Fact]
    public async Task Belongs_to_panellists()
    {
        foreach (var email in World.Without(Permission.ScoreRegencies))
        {
            using var other = await panel.Portal.SignInAsAsync(email);
            (await other.GetAsync(SheetUrl(World.Bulungan) + "/pengajuan")).Status.Should().Be(HttpStatusCode.Forbidden, email);
            (await other.PostAsync(SheetUrl(World.Bulungan) + "/pengajuan")).Status.Should().Be(HttpStatusCode.Forbidden, email);
        }
    }
}
