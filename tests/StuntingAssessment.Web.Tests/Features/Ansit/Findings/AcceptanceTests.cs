using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Findings;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Platform.Data;
using StuntingAssessment.Web.Platform.Security.Authorization;

namespace StuntingAssessment.Web.Tests.Features.Ansit.Findings;

public sealed class AcceptanceTests : IAsyncLifetime
{
    private const string List = "/penilaian/2024/ansit/65.01/periksa";
    private const string Url = $"{List}/terima";

    private readonly PortalFixture portal = new();
    private AnsitDesk desk = null!;

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        desk = await AnsitDesk.BeginAsync(portal);
        await desk.TypeAsync((1, "BALITA", 40), (2, "BALITA", 50), (1, "KELUARGA", 100));
        await desk.RememberAsync(1, (1, "BALITA", 90), (2, "BALITA", 20), (1, "KELUARGA", 200));
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task One_warning_is_accepted_with_a_reason_that_stands_beside_it()
    {
        using var operatorOfHealth = await portal.SignInAsAsync(World.HealthOperator);
        var page = await operatorOfHealth.GetAsync(List);
        var form = await operatorOfHealth.GetAsync(LinkOf(page, 1));
        form.Text.Should().Contain(desk.Place(1).Name).And.Contain("Tahun 2022 90, sekarang 40: turun lebih dari 25%.");

        var answer = await operatorOfHealth.SubmitAsync(form, "main form", ("Reason", " Sebagian pindah ke desa baru. "));

        answer.Location.Should().Be(List);
        var stored = await portal.ReadAsync(db => db.AnsitAcceptances.SingleAsync());
        (stored.RegionId, stored.Measure, stored.Check, stored.Reason, stored.Year).Should().Be((desk.Place(1).Id, "BALITA", "sasaran-berubah", "Sebagian pindah ke desa baru.", 2023));
        (await portal.TrailAsync())[^1].Should().Match<AuditEntry>(e => e.Event == nameof(WarningAccepted) && e.RegencyCode == World.Bulungan && e.Payload.Contains("Sebagian pindah"));
        (await operatorOfHealth.GetAsync(List)).TextOf(".toolbar__count").Should().Be("2 temuan");
        var accepted = await operatorOfHealth.GetAsync($"{List}?tampil=diterima");
        accepted.Text.Should().Contain("Diterima: Sebagian pindah ke desa baru. (Operator Dinas Kesehatan");
        using var verifier = await portal.SignInAsAsync(World.Verifier);
        (await verifier.GetAsync($"{List}?tampil=diterima")).Text.Should().Contain("Diterima: Sebagian pindah ke desa baru. (Operator Dinas Kesehatan", "who verifies reads why");
    }

    [Fact]
    public async Task Several_of_one_rule_get_one_reason()
    {
        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        var page = await coordinator.GetAsync(List);

        var answer = await coordinator.SubmitAsync(page, "#terima", [.. KeysOf(page).Select(k => ("Chosen", (string?)k)), ("Reason", "Pendataan ulang 2023.")]);

        (await coordinator.VisitAsync(answer.Location!)).Document.QuerySelector(".notice")!.TextContent.Should().Contain("3 peringatan diterima");
        (await portal.ReadAsync(db => db.AnsitAcceptances.CountAsync())).Should().Be(3);
        (await portal.TrailAsync()).Count(e => e.Event == nameof(WarningAccepted)).Should().Be(3);
    }

    [Fact]
    public async Task Without_a_reason_or_a_choice_nothing_is_accepted()
    {
        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        var page = await coordinator.GetAsync(List);
        var key = KeysOf(page)[0];

        (await coordinator.SubmitAsync(page, "#terima", ("Chosen", key), ("Reason", " "))).Errors.Should().Contain("Tulis alasannya: mengapa angkanya benar.");
        (await coordinator.SubmitAsync(page, "#terima", ("Chosen", key), ("Reason", new string('a', 501)))).Errors.Should().Contain("Alasan paling banyak 500 karakter.");
        (await coordinator.SubmitAsync(page, "#terima", ("Reason", "Benar."))).Errors.Should().Contain("Pilih sedikitnya satu peringatan.");
        (await portal.ReadAsync(db => db.AnsitAcceptances.AnyAsync())).Should().BeFalse();
    }

    [Fact]
    public async Task Warnings_of_two_rules_need_two_reasons()
    {
        await desk.TypeAsync(Enumerable.Range(1, 21).Select(p => (p, "P09", 7L)));
        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        var page = await coordinator.GetAsync(List);

        var answer = await coordinator.SubmitAsync(page, "#terima", [.. KeysOf(page).Select(k => ("Chosen", (string?)k)), ("Reason", "Benar.")]);

        answer.Errors.Should().Contain("Pilih peringatan dari satu aturan saja: satu alasan berlaku untuk semuanya.");
        (await portal.ReadAsync(db => db.AnsitAcceptances.AnyAsync())).Should().BeFalse();
    }

    [Fact]
    public async Task Other_numbers_are_another_warning()
    {
        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        var page = await coordinator.GetAsync(List);
        await desk.TypeAsync((1, "BALITA", 41));

        var late = await coordinator.SubmitAsync(page, "#terima", ("Chosen", KeysOf(page).Single(k => k.Contains($"{desk.Place(1).Id}:BALITA", StringComparison.Ordinal))), ("Reason", "Benar."));
        late.Errors.Should().Contain("1 peringatan yang Anda pilih sudah berubah atau sudah diterima. Periksa lagi yang masih ada.");

        page = await coordinator.GetAsync(List);
        await coordinator.SubmitAsync(page, "#terima", ("Chosen", KeysOf(page).Single(k => k.Contains($"{desk.Place(1).Id}:BALITA", StringComparison.Ordinal))), ("Reason", "Benar."));
        (await coordinator.GetAsync(List)).TextOf(".toolbar__count").Should().Be("2 temuan");
        await desk.TypeAsync((1, "BALITA", 42));
        (await coordinator.GetAsync(List)).TextOf(".toolbar__count").Should().Be("3 temuan", "the sentence is another one");
        await desk.TypeAsync((1, "BALITA", 41));
        (await coordinator.GetAsync(List)).TextOf(".toolbar__count").Should().Be("2 temuan", "the sentence that was accepted is back");
    }

    [Fact]
    public async Task An_acceptance_is_taken_back_once()
    {
        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        var page = await coordinator.GetAsync(List);
        await coordinator.SubmitAsync(page, "#terima", ("Chosen", KeysOf(page)[0]), ("Reason", "Benar."));
        var accepted = await coordinator.GetAsync($"{List}?tampil=diterima");

        var answer = await coordinator.SubmitAsync(accepted, "form[action$='cabut']");
        var again = await coordinator.SubmitAsync(accepted, "form[action$='cabut']");

        (await coordinator.VisitAsync(answer.Location!)).Text.Should().NotContain("Diterima:");
        again.Location.Should().Be($"{List}?tampil=diterima");
        (await portal.ReadAsync(db => db.AnsitAcceptances.AnyAsync())).Should().BeFalse();
        (await portal.TrailAsync()).Count(e => e.Event == nameof(AcceptanceTakenBack)).Should().Be(1);
        (await coordinator.GetAsync(List)).TextOf(".toolbar__count").Should().Be("3 temuan");
    }

    [Fact]
    public async Task An_operator_explains_no_column_of_another_office()
    {
        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        var families = KeysOf(await coordinator.GetAsync(List)).Single(k => k.Contains(":KELUARGA:", StringComparison.Ordinal));
        using var health = await portal.SignInAsAsync(World.HealthOperator);
        var page = await health.GetAsync(List);

        var answer = await health.SubmitAsync(page, "#terima", ("Chosen", families), ("Reason", "Benar."));

        answer.Errors.Should().Contain("Peringatan ini diterima oleh perangkat daerah yang mengisi kolomnya, atau oleh koordinator.");
        (await portal.ReadAsync(db => db.AnsitAcceptances.AnyAsync())).Should().BeFalse();
    }

    [Fact]
    public async Task An_error_is_never_accepted()
    {
        await desk.TypeAsync((5, "BALITA", 40), (5, "E17", 39));
        await desk.TypeAsync((5, "BALITA", 30));
        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        var page = await coordinator.GetAsync(List);
        var problems = await portal.ReadAsync(db => AnsitProblems.AnsitProblemsAsync(db, desk.Cycle, World.Bulungan, default));

        var answer = await coordinator.SubmitAsync(page, "#terima", ("Chosen", problems!.All.Single(p => p.IsError).Key), ("Reason", "Benar."));

        answer.Errors.Should().ContainMatch("1 peringatan yang Anda pilih sudah berubah*");
        (await portal.ReadAsync(db => db.AnsitAcceptances.AnyAsync())).Should().BeFalse();
    }

    [Fact]
    public async Task After_the_verification_nothing_is_accepted_or_taken_back()
    {
        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        var page = await coordinator.GetAsync(List);
        await coordinator.SubmitAsync(page, "#terima", ("Chosen", KeysOf(page)[0]), ("Reason", "Benar."));
        var accepted = await coordinator.GetAsync($"{List}?tampil=diterima");
        await portal.World.MoveToAsync(Phase.Presentation);

        (await coordinator.SubmitAsync(page, "#terima", ("Chosen", KeysOf(page)[1]), ("Reason", "Benar."))).Errors.Should().ContainMatch("Master Ansit tidak dapat diisi pada tahap paparan.*");
        await coordinator.SubmitAsync(accepted, "form[action$='cabut']");
        (await portal.ReadAsync(db => db.AnsitAcceptances.CountAsync())).Should().Be(1);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found_and_who_may_not_type_is_refused()
    {
        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        (await coordinator.GetAsync(Url)).Status.Should().Be(HttpStatusCode.NotFound);
        (await coordinator.GetAsync($"{Url}?temuan=x")).Status.Should().Be(HttpStatusCode.NotFound);
        foreach (var email in World.Without(Permission.EnterAnsit))
        {
            using var browser = await portal.SignInAsAsync(email);
            (await browser.PostAsync(Url, ("Reason", "x"))).Status.Should().Be(HttpStatusCode.Forbidden, email);
            (await browser.PostAsync($"{List}/cabut", ("acceptance", Guid.Empty.ToString()))).Status.Should().Be(HttpStatusCode.Forbidden, email);
        }
    }

    private static List<string> KeysOf(Page page) => [.. page.Document.QuerySelectorAll("input[name='Chosen']").Select(i => i.GetAttribute("value")!)];

    private string LinkOf(Page page, int place) =>
        page.Document.QuerySelectorAll("a[data-dialog]").Select(a => a.GetAttribute("href")!).Single(h => Uri.UnescapeDataString(h).Contains($"{desk.Place(place).Id}:BALITA", StringComparison.Ordinal));
}
