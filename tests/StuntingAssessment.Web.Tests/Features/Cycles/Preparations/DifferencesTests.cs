using AngleSharp.Dom;
using StuntingAssessment.Domain.Cycles.Diff;
using StuntingAssessment.Web.Platform.Security.Authorization;

namespace StuntingAssessment.Web.Tests.Features.Cycles.Preparations;

public sealed class DifferencesTests : IAsyncLifetime
{
    private const string Url = PreparationPortal.Url + "/salin";
    private const string Form = "form[action='/penilaian/2025/salin']";

    private readonly PreparationPortal preparations = new();

    public Task InitializeAsync() => preparations.InitializeAsync();

    public Task DisposeAsync() => preparations.DisposeAsync();

    [Fact]
    public async Task Rows_show_before_and_after_and_are_confirmed_one_by_one()
    {
        await preparations.World.ChangeCycleAsync(c => c.RemoveCriterion("1.2", inUse: false), 2025);
        using var browser = await preparations.Portal.SignInAsAsync(World.Admin1);
        var page = await browser.GetAsync(Url);

        var removed = RowOf(page, "1.2 ");
        removed.QuerySelector(".badge")!.TextContent.Trim().Should().Be("Dihapus");
        removed.QuerySelectorAll("th[scope=col]").Select(t => t.TextContent).Should().Equal("Isian", "2024");
        var window = RowOf(page, "Tahap pengajuan");
        window.QuerySelectorAll("td").Select(t => t.TextContent).Should().HaveCount(4);
        window.QuerySelector("input[value=kembalikan]").Should().BeNull("the days moved to the new year are the proposal itself");
        var open = (await preparations.OpenRowsAsync()).Count;
        page.Document.QuerySelectorAll("fieldset.diff").Should().HaveCount(open);

        var answer = await browser.SubmitAsync(page, Form, (NameIn(window), "terima"));

        answer.Location.Should().Be(Url);
        var next = await browser.GetAsync(Url);
        next.TextOf(".notice--page").Should().Be($"1 baris diterima. {open - 1} perbedaan belum dikonfirmasi.");
        next.Document.QuerySelectorAll("fieldset.diff").Should().HaveCount(open - 1);
        next.Text.Should().Contain("oleh Admin Satu.");
        var cycle = await preparations.NextAsync();
        cycle.Confirmations.Should().ContainSingle().Which.By.Should().Be(await preparations.World.IdOfAsync(World.Admin1));
        var entry = (await preparations.Portal.TrailAsync()).Last(e => e.Event == nameof(DifferencesReviewed));
        (entry.ActorName, entry.SubjectId).Should().Be(("Admin Satu", cycle.Id));
        (await browser.GetAsync(PreparationPortal.Url)).TextOf(".timeline li").Should().Contain("memeriksa perbedaan jadwal tahap dengan siklus asal").And.Contain("diterima: Tahap pengajuan");
    }

    [Fact]
    public async Task A_row_goes_back_to_the_earlier_cycles_version()
    {
        await preparations.World.ChangeCycleAsync(c => c.RemoveCriterion("1.2", inUse: false), 2025);
        using var browser = await preparations.Portal.SignInAsAsync(World.Admin1);
        var page = await browser.GetAsync(Url);

        var answer = await browser.SubmitAsync(page, Form, (NameIn(RowOf(page, "1.2 ")), "kembalikan"));

        answer.Location.Should().Be(Url);
        var (source, cycle) = (await preparations.World.CycleAsync(), await preparations.NextAsync());
        cycle.Rules.Criteria.Select(c => c.Code).Should().Equal(source.Rules.Criteria.Select(c => c.Code));
        CycleDiff.Of(source, cycle).Should().NotContain(r => r.Kind == DiffKind.Criteria);
        (await browser.GetAsync(Url)).TextOf(".notice--page").Should().StartWith("1 baris dikembalikan.");
    }

    [Fact]
    public async Task A_row_that_changed_meanwhile_is_not_confirmed_unseen()
    {
        using var browser = await preparations.Portal.SignInAsAsync(World.Admin1);
        var page = await browser.GetAsync(Url);
        var row = RowOf(page, "Tahap pengajuan");

        // The earlier cycle changes: its version is no field of this form, the row's content is.
        await preparations.World.ChangeCycleAsync(c => c.ChangeWindows([.. c.Windows.Select(w => w.Phase is Phase.Submission ? w with { To = w.To!.Value.AddDays(-1) } : w)]));
        var moved = await browser.SubmitAsync(page, Form, (NameIn(row), "terima"));
        moved.Errors.Should().Equal("Jadwal tahap berubah sejak laman ini dibuka. Periksa kembali baris-barisnya.");
        (await preparations.NextAsync()).Confirmations.Should().BeEmpty();

        // This cycle changes elsewhere: its version does.
        var fresh = await browser.GetAsync(Url);
        await preparations.World.ChangeCycleAsync(c => c.RemoveCriterion("1.2", inUse: false), 2025);
        (await browser.SubmitAsync(fresh, Form, (NameIn(RowOf(fresh, "Tahap pengajuan")), "terima"))).Status.Should().Be(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Asks_for_at_least_one_decision()
    {
        using var browser = await preparations.Portal.SignInAsAsync(World.Admin1);
        var answer = await browser.SubmitAsync(await browser.GetAsync(Url), Form);

        answer.Errors.Should().Equal("Pilih terima atau kembalikan pada sedikitnya satu baris.");
    }

    [Fact]
    public async Task From_the_submission_on_it_is_read_only()
    {
        using var browser = await preparations.Portal.SignInAsAsync(World.Admin1);
        var before = await browser.GetAsync(Url);
        var name = NameIn(RowOf(before, "Tahap pengajuan"));
        await PreparationPortal.ConfirmEverythingAsync(preparations.Portal);
        await preparations.World.ChangeCycleAsync(c => c.MoveForward([]), 2025);

        (await browser.GetAsync(Url)).Document.QuerySelector("main input[type=radio]").Should().BeNull();
        var late = await browser.SubmitAsync(before, Form, (name, "terima"), ("Version", (await preparations.NextAsync()).Version.ToString()));
        late.Errors.Should().Equal("Perbedaan dengan siklus 2024 dikonfirmasi pada tahap persiapan; sekarang tahap pengajuan.");
    }

    [Fact]
    public async Task Is_for_admins_only_and_only_of_a_clone()
    {
        foreach (var email in World.Without(Permission.EditCycle))
        {
            using var other = await preparations.Portal.SignInAsAsync(email);
            (await other.GetAsync(Url)).Status.Should().Be(HttpStatusCode.Forbidden, email);
            (await other.PostAsync(Url)).Status.Should().Be(HttpStatusCode.Forbidden, email);
        }

        using var browser = await preparations.Portal.SignInAsAsync(World.Admin1);
        (await browser.GetAsync("/penilaian/2024/salin")).Status.Should().Be(HttpStatusCode.NotFound);
        (await browser.PostAsync(Url)).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    private static IElement RowOf(Page page, string name) => page.Document.QuerySelectorAll("fieldset.diff").Single(f => f.QuerySelector("legend")!.TextContent.Contains(name, StringComparison.Ordinal));

    private static string NameIn(IElement row) => row.QuerySelector("input[type=radio]")!.GetAttribute("name")!;
}
