using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Web.Platform.Security.Authorization;
using static StuntingAssessment.Web.Tests.Features.Panel.Sheets.PanelPortal;

namespace StuntingAssessment.Web.Tests.Features.Panel.Sheets;

public sealed class DeclareConflictTests(PanelPortal panel) : IClassFixture<PanelPortal>
{
    private const string Form = "form[action$='/konflik']";

    [Fact]
    public async Task Is_recorded_with_an_entry_that_holds_no_reason()
    {
        using var browser = await panel.Portal.SignInAsAsync(World.Panelist2);
        var page = await browser.GetAsync(ConflictUrl(World.Tarakan));

        var answer = await browser.SubmitAsync(page, Form, ("HasConflict", "True"), ("Reason", "saudara kandung wali kota"));

        answer.Location.Should().Be("/penilaian/2024/panel");
        (await browser.GetAsync(answer.Location!)).Body.Should().Contain("tidak lagi terbuka bagi Anda");
        var declared = await DeclaredAsync(World.Panelist2, World.Tarakan);
        (declared!.HasConflict, declared.Reason).Should().Be((true, "saudara kandung wali kota"));
        var entry = (await panel.Portal.TrailAsync()).Last(e => e.Event == nameof(ConflictDeclared));
        (entry.ActorName, entry.RegencyCode).Should().Be(("Panelis Nomor 2", World.Tarakan));
        entry.Payload.Should().NotContain("saudara");
    }

    [Fact]
    public async Task A_conflict_closes_evidence_sheet_and_files_at_once_and_none_opens_them_again()
    {
        await panel.World.SheetAsync(World.Panelist3, World.Bulungan, 0.8m, submit: false);
        using var browser = await panel.Portal.SignInAsAsync(World.Panelist3);
        string[] addresses = ["/penilaian/2024/panel/65.01", SheetUrl(World.Bulungan), SheetUrl(World.Bulungan) + "/pengajuan"];
        foreach (var address in addresses)
        {
            (await browser.GetAsync(address)).Status.Should().Be(HttpStatusCode.OK, address);
        }

        var sheet = await browser.GetAsync(SheetUrl(World.Bulungan));
        var open = await browser.GetAsync(ConflictUrl(World.Bulungan));
        open.Text.Should().Contain("tetap tercatat, tetapi tidak dihitung");
        await browser.SubmitAsync(open, Form, ("HasConflict", "True"), ("Reason", "kerabat"));

        foreach (var address in addresses)
        {
            (await browser.GetAsync(address)).Status.Should().Be(HttpStatusCode.NotFound, address);
        }

        var version = (await panel.SheetOfAsync(World.Panelist3, World.Bulungan))!.Version;
        (await browser.SendJsonAsync(HttpMethod.Put, DraftUrl(World.Bulungan), new { version, fields = new Dictionary<string, string> { ["Strength"] = "x" } }, sheet)).Status.Should().Be(HttpStatusCode.NotFound);
        (await browser.SubmitAsync(sheet, "form[action$='/lembar']")).Status.Should().Be(HttpStatusCode.NotFound);
        (await browser.PostAsync(SheetUrl(World.Bulungan) + "/pengajuan")).Status.Should().Be(HttpStatusCode.NotFound, "the scope is asked before antiforgery");
        (await panel.SheetOfAsync(World.Panelist3, World.Bulungan))!.State.Should().Be(SheetState.Draft, "the draft stays on record");

        await browser.SubmitAsync(await browser.GetAsync(ConflictUrl(World.Bulungan)), Form, ("HasConflict", "False"));
        (await browser.GetAsync(SheetUrl(World.Bulungan))).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Needs_an_answer_and_a_conflict_needs_a_reason()
    {
        using var browser = await panel.Portal.SignInAsAsync(World.Panelist(4));
        var page = await browser.GetAsync(ConflictUrl(World.Malinau));

        (await browser.SubmitAsync(page, Form)).Errors.Should().Contain("Pilih ada atau tidak ada konflik kepentingan.");
        var without = await browser.SubmitAsync(page, Form, ("HasConflict", "True"), ("Reason", " "));

        without.Errors.Should().Contain(e => e.StartsWith("Isi alasan konflik kepentingan.", StringComparison.Ordinal));
        without.Document.QuerySelector("#HasConflict-1, input[value=True]")!.HasAttribute("checked").Should().BeTrue("what was chosen is kept");
        (await DeclaredAsync(World.Panelist(4), World.Malinau)).Should().BeNull();
    }

    [Fact]
    public async Task A_stale_form_or_a_second_first_word_overwrites_nothing()
    {
        using var browser = await panel.Portal.SignInAsAsync(World.Panelist(4));
        var first = await browser.GetAsync(ConflictUrl(World.Nunukan));
        await browser.SubmitAsync(first, Form, ("HasConflict", "True"), ("Reason", "kerabat"));

        var again = await browser.SubmitAsync(first, Form, ("HasConflict", "False"));

        again.Status.Should().Be(HttpStatusCode.Conflict);
        (await DeclaredAsync(World.Panelist(4), World.Nunukan))!.HasConflict.Should().BeTrue();
    }

    [Fact]
    public async Task Is_closed_after_the_own_sheet_is_submitted()
    {
        using var browser = await panel.Portal.SignInAsAsync(World.Panelist(5));
        var page = await browser.GetAsync(ConflictUrl(World.Malinau));
        await panel.World.SheetAsync(World.Panelist(5), World.Malinau, 0.8m);

        (await browser.GetAsync(ConflictUrl(World.Malinau))).Text.Should().Contain("sudah diajukan");
        var declared = (await DeclaredAsync(World.Panelist(5), World.Malinau))!;
        var answer = await browser.SubmitAsync(page, Form, ("Version", declared.Version.ToString()), ("HasConflict", "True"), ("Reason", "kerabat"));

        answer.Errors.Should().Contain(e => e.Contains("sudah diajukan", StringComparison.Ordinal));
        (await DeclaredAsync(World.Panelist(5), World.Malinau))!.HasConflict.Should().BeFalse();
    }

    [Fact]
    public async Task Belongs_to_panellists_and_to_regencies_that_take_part()
    {
        foreach (var email in World.Without(Permission.DeclareConflicts))
        {
            using var other = await panel.Portal.SignInAsAsync(email);
            (await other.GetAsync(ConflictUrl(World.Bulungan))).Status.Should().Be(HttpStatusCode.Forbidden, email);
            (await other.PostAsync(ConflictUrl(World.Bulungan))).Status.Should().Be(HttpStatusCode.Forbidden, email);
        }

        using var browser = await panel.Portal.SignInAsAsync(World.Panelist2);
        (await browser.GetAsync(ConflictUrl("65.99"))).Status.Should().Be(HttpStatusCode.NotFound);
        (await browser.PostAsync(ConflictUrl(World.Bulungan))).Status.Should().Be(HttpStatusCode.BadRequest, "without the antiforgery token");
    }

    private async Task<ConflictDeclaration?> DeclaredAsync(string email, string regency)
    {
        var id = await panel.World.IdOfAsync(email);
        return await panel.Portal.ReadAsync(db => db.ConflictDeclarations.AsNoTracking().SingleOrDefaultAsync(d => d.PanelistId == id && d.RegencyCode == regency));
    }
}
