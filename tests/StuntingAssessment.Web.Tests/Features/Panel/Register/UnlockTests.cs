using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Web.Platform.Security.Authorization;
using StuntingAssessment.Web.Tests.Features.Panel.Sheets;

namespace StuntingAssessment.Web.Tests.Features.Panel.Register;

public sealed class UnlockTests(PanelPortal panel) : IClassFixture<PanelPortal>
{
    private const string Form = "form[action$='/pembukaan']";

    [Fact]
    public async Task Makes_the_sheet_a_draft_again_with_the_reason_in_the_trail()
    {
        var id = await panel.World.SheetAsync(World.Panelist2, World.Bulungan, 0.8m);
        using var chair = await panel.Portal.SignInAsAsync(World.Chair);
        var page = await chair.GetAsync(UrlOf(id));
        page.Text.Should().Contain("Panelis Nomor 2 untuk Kabupaten Bulungan");

        (await chair.SubmitAsync(page, Form, ("Reason", " "))).Errors.Should().Contain("Isi alasan membuka kembali lembar nilai.");
        var answer = await chair.SubmitAsync(page, Form, ("Reason", "angka tertukar"));

        answer.Location.Should().Be("/penilaian/2024/lembar");
        (await chair.GetAsync(answer.Location!)).Body.Should().Contain("Lembar nilai dibuka kembali.");
        var sheet = await SheetAsync(id);
        (sheet.State, sheet.UnlockReason, sheet.Scores["P.1"]).Should().Be((SheetState.Draft, "angka tertukar", 80m));
        var entry = (await panel.Portal.TrailAsync()).Last(e => e.SubjectId == id);
        (entry.Event, entry.ActorName).Should().Be((nameof(SheetUnlocked), "Panelis Nomor 1"));
        entry.Payload.Should().Contain("angka tertukar").And.NotContain("80");

        (await chair.GetAsync($"/penilaian/2024/lembar/{id}")).Text.Should().Contain("sedang diisi").And.NotContain("80,00");
        (await chair.SubmitAsync(page, Form, ("Reason", "lagi"))).Text.Should().Contain("Lembar nilai ini belum diajukan.");
    }

    [Fact]
    public async Task A_stale_form_unlocks_nothing()
    {
        var id = await panel.World.SheetAsync(World.Panelist3, World.Bulungan, 0.8m);
        using var chair = await panel.Portal.SignInAsAsync(World.Chair);
        var page = await chair.GetAsync(UrlOf(id));

        var answer = await chair.SubmitAsync(page, Form, ("Version", Guid.Empty.ToString()), ("Reason", "angka tertukar"));

        answer.Status.Should().Be(HttpStatusCode.Conflict);
        (await SheetAsync(id)).State.Should().Be(SheetState.Submitted);
    }

    [Fact]
    public async Task A_chair_in_conflict_sees_nothing_of_that_regency()
    {
        var id = await panel.World.SheetAsync(World.Panelist(4), World.Nunukan, 0.7777m);
        await panel.World.DeclaredAsync(World.Chair, World.Nunukan, hasConflict: true);
        using var chair = await panel.Portal.SignInAsAsync(World.Chair);

        var list = await chair.GetAsync("/penilaian/2024/lembar");

        list.Text.Should().Contain("Tidak ditampilkan karena Anda menyatakan konflik kepentingan: Kabupaten Nunukan").And.NotContain("77,77");
        list.Row("Kabupaten Nunukan").Should().BeEmpty();
        (await chair.GetAsync($"/penilaian/2024/lembar/{id}")).Status.Should().Be(HttpStatusCode.NotFound);
        (await chair.GetAsync(UrlOf(id))).Status.Should().Be(HttpStatusCode.NotFound);
        (await chair.PostAsync(UrlOf(id), ("Reason", "x"))).Status.Should().Be(HttpStatusCode.NotFound);
        (await chair.GetAsync("/penilaian/2024/lembar/kode")).Text.Should().NotContain("Nunukan");
    }

    [Fact]
    public async Task Belongs_to_the_chair()
    {
        var id = await panel.World.SheetAsync(World.Panelist(5), World.Bulungan, 0.8m);
        foreach (var email in World.Without(Permission.UnlockSheets))
        {
            using var browser = await panel.Portal.SignInAsAsync(email);
            (await browser.GetAsync(UrlOf(id))).Status.Should().Be(HttpStatusCode.Forbidden, email);
            (await browser.PostAsync(UrlOf(id), ("Reason", "x"))).Status.Should().Be(HttpStatusCode.Forbidden, email);
        }
    }

    private static string UrlOf(Guid id) => $"/penilaian/2024/lembar/{id}/pembukaan";

    private Task<ScoreSheet> SheetAsync(Guid id) => panel.Portal.ReadAsync(db => db.ScoreSheets.AsNoTracking().SingleAsync(s => s.Id == id));
}
