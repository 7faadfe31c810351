using StuntingAssessment.Domain;

namespace StuntingAssessment.Web.Tests.Features.Cycles.Overview;

public sealed class UpdateWeightsTests(CyclePortal cycles) : IClassFixture<CyclePortal>
{
    private const string Url = CyclePortal.Url + "/atur/bobot";
    private const string Form = "form[action$='/atur/bobot']";

    [Fact]
    public async Task Are_saved_with_an_entry_and_take_the_confirmation_back()
    {
        await cycles.World.ChangeCycleAsync(c =>
        {
            if (!c.IsRulesConfirmed)
            {
                c.ConfirmRules(new Stamp(Guid.Empty, cycles.Portal.Clock.Now.UtcDateTime));
            }
        });

        var notice = await cycles.NoticeOfAsync(Url, Form, ("Components[DOC]", "62,5"), ("Components[PRES]", "37,5"), ("Actions[3]", "20"), ("Criteria[1.1]", "2,25"));

        notice.Should().Be("Bobot disimpan. Aturan penilaian perlu dikonfirmasi kembali.");
        var cycle = await cycles.World.CycleAsync();
        cycle.Rules.Components.Select(c => c.Weight).Should().Equal(62.5m, 37.5m, 0);
        (cycle.Rules.Action(3).Weight, cycle.Rules.Criterion("1.1").Weight, cycle.IsRulesConfirmed).Should().Be((20m, 2.25m, false));
        var entry = await cycles.LastAsync(nameof(WeightsChanged));
        (entry.ActorName, entry.SubjectId, entry.CycleId).Should().Be(("Admin Satu", cycle.Id, cycle.Id));
    }

    [Theory]
    [InlineData("Components[DOC]", "99", "Jumlah bobot komponen harus 100, sekarang")]
    [InlineData("Components[DOC]", "", "Isi bobot ini.")]
    [InlineData("Components[DOC]", "70.5", "Gunakan koma untuk desimal: 70,5")]
    [InlineData("Actions[2]", "0", "Bobot aksi harus lebih dari 0.")]
    [InlineData("Criteria[2.1]", "-1", "Bobot kriteria harus lebih dari 0.")]
    [InlineData("Criteria[2.1]", "dua", "Tulis angka saja, misalnya 85 atau 85,7.")]
    public async Task A_wrong_weight_is_refused_at_its_field_and_nothing_is_lost(string field, string typed, string sentence)
    {
        var page = await cycles.SendAsync(Url, Form, (field, typed), ("Actions[8]", "17,25"));

        page.Status.Should().Be(HttpStatusCode.OK);
        var input = page.Document.QuerySelector($"[name='{field}']")!;
        input.GetAttribute("aria-invalid").Should().Be("true");
        page.Document.GetElementById(input.GetAttribute("aria-describedby")!.Split(' ')[^1])!.TextContent.Should().Contain(sentence);
        input.GetAttribute("value").Should().Be(typed);
        page.Document.QuerySelector("[name='Actions[8]']")!.GetAttribute("value").Should().Be("17,25");
        page.Document.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")).Should().Equal("#" + input.Id);
        (await cycles.World.CycleAsync()).Rules.Action(8).Weight.Should().NotBe(17.25m);
    }

    [Fact]
    public async Task A_stale_form_overwrites_nothing()
    {
        using var first = await cycles.Portal.SignInAsAsync(World.Admin1);
        using var second = await cycles.Portal.SignInAsAsync(World.Admin2);
        var stale = await first.GetAsync(Url);
        (await second.SubmitAsync(await second.GetAsync(Url), Form, ("Actions[1]", "13"))).Status.Should().Be(HttpStatusCode.Redirect);

        var answer = await first.SubmitAsync(stale, Form, ("Actions[1]", "14"));

        answer.Status.Should().Be(HttpStatusCode.Conflict);
        (await cycles.World.CycleAsync()).Rules.Action(1).Weight.Should().Be(13);
    }

    [Fact]
    public async Task A_form_from_before_verification_is_refused_after_it()
    {
        using var browser = await cycles.Portal.SignInAsAsync(World.Admin1);
        var page = await browser.GetAsync(Url);
        await cycles.World.MoveToAsync(Phase.Verification);

        var answer = await browser.SubmitAsync(page, Form, ("Actions[1]", "33"));

        answer.Errors.Should().Contain("Aturan penilaian tidak dapat diubah pada tahap verifikasi.");
        answer.Document.QuerySelector("[name='Actions[1]']")!.GetAttribute("value").Should().Be("33");
        await cycles.World.MoveToAsync(Phase.Submission);
    }
}
