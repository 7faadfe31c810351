using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Web.Platform.Web;

namespace StuntingAssessment.Web.Tests.Features.Panel.Plenaries;

public sealed class DecisionTests : IAsyncLifetime
{
    private static readonly string Moderation = Links.Moderation(2024, World.TanaTidung, "PRES");

    private readonly PortalFixture portal = new();

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.World.ReadyToFreezeAsync();
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_moderation_replaces_the_sheets_value_and_keeps_it_beside()
    {
        using var chair = await portal.SignInAsAsync(World.Chair);
        var form = await chair.GetAsync(Moderation);
        form.TextsOf("dl.summary dd").Should().Equal("67,50", "67,50, dari lembar nilai");

        (await chair.SubmitAsync(form, "main form", ("Value", "85,7"), ("Reason", "nilai disepakati"))).Location.Should().Be(Links.Ranking(2024));

        var page = await chair.GetAsync(Links.Ranking(2024));
        page.Body.Should().Contain("Nilai pleno Paparan Kabupaten Tana Tidung disimpan.");
        page.Text.Should().Contain("67,50 pleno 85,7 nilai disepakati");
        var entry = (await portal.TrailAsync())[^1];
        (entry.Event, entry.ActorName).Should().Be((nameof(ComponentModerated), "Panelis Nomor 1"));
        (await chair.GetAsync(Moderation)).TextsOf("dl.summary dd").Should().Equal("67,50", "nilai pleno 85,7");
    }

    [Theory]
    [InlineData("85.7", "alasan", "Gunakan koma untuk desimal: 85,7")]
    [InlineData("100,01", "alasan", "Nilai moderasi harus antara 0 dan 100.")]
    [InlineData("-1", "alasan", "Nilai moderasi harus antara 0 dan 100.")]
    [InlineData("80,12345", "alasan", "Nilai moderasi paling banyak empat angka di belakang koma.")]
    [InlineData("", "alasan", "Isi nilai pleno.")]
    [InlineData("80", " ", "Isi alasan moderasi. Alasan ini ikut diumumkan.")]
    public async Task A_moderation_that_breaks_a_rule_comes_back_with_the_sentence_and_what_was_typed(string value, string reason, string sentence)
    {
        using var chair = await portal.SignInAsAsync(World.Chair);

        var answer = await chair.SubmitAsync(await chair.GetAsync(Moderation), "main form", ("Value", value), ("Reason", reason));

        answer.Status.Should().Be(HttpStatusCode.OK);
        answer.Errors.Should().Contain(sentence);
        answer.Document.QuerySelector("input[name=Value]")!.GetAttribute("value").Should().Be(value);
        (await portal.ReadAsync(db => db.Plenaries.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task A_stale_form_and_two_first_decisions_at_once_are_conflicts()
    {
        using var chair = await portal.SignInAsAsync(World.Chair);
        var first = await chair.GetAsync(Moderation);
        (await chair.SubmitAsync(first, "main form", ("Value", "85"), ("Reason", "satu"))).Location.Should().Be(Links.Ranking(2024));

        (await chair.SubmitAsync(first, "main form", ("Value", "70"), ("Reason", "dua"))).Status.Should().Be(HttpStatusCode.Conflict);

        (await portal.ReadAsync(db => db.Plenaries.AsNoTracking().SingleAsync())).Moderations.Should().ContainSingle().Which.Value.Should().Be(85);
    }

    [Fact]
    public async Task A_moderation_is_withdrawn_with_a_reason()
    {
        await portal.DecideAsync((plenary, cycle, stamp) => plenary.Moderate(cycle, World.TanaTidung, "PRES", 85, "uji", stamp));
        using var chair = await portal.SignInAsAsync(World.Chair);
        var url = Links.ModerationWithdrawal(2024, World.TanaTidung, "PRES");
        var form = await chair.GetAsync(url);

        (await chair.SubmitAsync(form, "main form")).Errors.Should().Contain("Isi alasan pencabutan.");
        (await chair.SubmitAsync(form, "main form", ("Reason", "salah ketik"))).Location.Should().Be(Links.Ranking(2024));

        (await portal.ReadAsync(db => db.Plenaries.AsNoTracking().SingleAsync())).Moderations.Should().BeEmpty();
        (await portal.TrailAsync())[^1].Payload.Should().Contain("salah ketik");
        (await chair.GetAsync(url)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nothing_is_decided_outside_the_plenary_or_after_the_freeze()
    {
        using var chair = await portal.SignInAsAsync(World.Chair);
        var form = await chair.GetAsync(Moderation);

        await portal.World.MoveToAsync(Phase.Presentation);
        (await chair.GetAsync(Moderation)).Text.Should().Contain("Keputusan pleno diambil pada tahap pleno; sekarang tahap paparan.");
        (await chair.SubmitAsync(form, "main form", ("Value", "80"), ("Reason", "uji"))).Errors.Should().Equal("Keputusan pleno hanya dapat diambil pada tahap pleno.");
        await portal.World.MoveToAsync(Phase.Plenary);
        await portal.FrozenAsync();
        (await chair.GetAsync(Moderation)).HasForm("main form").Should().BeFalse();
        (await chair.SubmitAsync(form, "main form", ("Value", "80"), ("Reason", "uji"))).Errors.Should().Equal("Hasil sudah dibekukan; keputusan pleno tidak dapat diubah.");
        (await portal.ReadAsync(db => db.Plenaries.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task The_chair_orders_a_whole_tied_group_and_can_take_it_back()
    {
        await portal.TiedAsync();
        using var chair = await portal.SignInAsAsync(World.Chair);
        var form = await chair.GetAsync(Links.TieOrder(2024, 1));
        form.Text.Should().Contain("2 kabupaten/kota sama menurut nilai akhir");

        (await chair.SubmitAsync(form, "main form", ("Places[0].Place", "1"), ("Places[1].Place", "1"), ("Reason", "uji"))).Errors
            .Should().Contain("Beri setiap kabupaten/kota urutan yang berbeda, 1 sampai 2.");
        (await chair.SubmitAsync(form, "main form", ("Places[0].Place", "2"), ("Places[1].Place", "1"))).Errors.Should().Contain("Isi alasan urutan. Alasan ini ikut diumumkan.");
        (await chair.SubmitAsync(form, "main form", ("Places[0].Place", "2"), ("Reason", "uji"))).Errors.Should().Contain("Pilih urutannya.");
        (await chair.SubmitAsync(form, "main form", ("Places[0].Place", "2"), ("Places[1].Place", "1"), ("Reason", "lokus lebih tepat"))).Location.Should().Be(Links.Ranking(2024));

        var page = await chair.GetAsync(Links.Ranking(2024));
        page.TextsOf("main .table--stack:first-of-type tbody th").Take(2).Should().Equal("Kabupaten Nunukan", "Kabupaten Bulungan");
        page.Text.Should().Contain("Urutan yang ditetapkan ketua").And.Contain("1. Kabupaten Nunukan, 2. Kabupaten Bulungan. Alasan: lokus lebih tepat");
        (await portal.TrailAsync())[^1].Event.Should().Be(nameof(TieOrdered));

        var withdraw = await chair.GetAsync(Links.TieOrderWithdrawal(2024, World.Nunukan));
        (await chair.SubmitAsync(withdraw, "main form", ("Reason", "belum disepakati"))).Location.Should().Be(Links.Ranking(2024));
        (await portal.ReadAsync(db => db.Plenaries.AsNoTracking().SingleAsync())).TieOrders.Should().BeEmpty();
    }

    [Theory]
    [InlineData(World.Bulungan, World.Bulungan)]
    [InlineData(World.Bulungan, World.Malinau)]
    public async Task A_part_of_a_group_or_a_stranger_to_it_is_refused(string first, string second)
    {
        await portal.TiedAsync();
        using var chair = await portal.SignInAsAsync(World.Chair);

        var answer = await chair.SubmitAsync(await chair.GetAsync(Links.TieOrder(2024, 1)), "main form", ("Places[0].Code", first), ("Places[0].Place", "1"), ("Places[1].Code", second), ("Places[1].Place", "2"), ("Reason", "uji"));

        answer.Errors.Should().Equal("Urutkan seluruh kelompok yang seri, masing-masing satu kali.");
        (await portal.ReadAsync(db => db.Plenaries.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task An_order_that_fits_no_tie_any_more_is_shown_as_such_and_changes_nothing()
    {
        await portal.TiedAsync();
        await portal.DecideAsync((plenary, cycle, stamp) => plenary.OrderTie(cycle, [World.Bulungan, World.Nunukan], [World.Nunukan, World.Bulungan], "uji", stamp));
        await portal.DecideAsync((plenary, cycle, stamp) => plenary.Moderate(cycle, World.Bulungan, "PRES", 99, "disepakati", stamp));
        using var chair = await portal.SignInAsAsync(World.Chair);

        var page = await chair.GetAsync(Links.Ranking(2024));

        page.Text.Should().Contain("Urutan ini tidak berlaku lagi: kelompoknya tidak seri lagi");
        page.TextsOf("main .table--stack:first-of-type tbody th")[0].Should().Be("Kabupaten Bulungan");
        (await chair.GetAsync(Links.TieOrderWithdrawal(2024, World.Nunukan))).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_chair_in_conflict_with_one_of_the_group_does_not_order_it()
    {
        await portal.TiedAsync();
        await portal.BecomesRecusedAsync(World.Chair, World.Nunukan, "saudara");
        await portal.BecomesRecusedAsync(World.Panelist2, World.Bulungan, "saudara");
        await portal.DecideAsync((plenary, cycle, stamp) => plenary.Moderate(cycle, World.Bulungan, "PRES", 91, "uji", stamp));
        await portal.DecideAsync((plenary, cycle, stamp) => plenary.Moderate(cycle, World.Nunukan, "PRES", 91, "uji", stamp));
        using var chair = await portal.SignInAsAsync(World.Chair);

        var page = await chair.GetAsync(Links.Ranking(2024));
        page.Text.Should().Contain("Peringkat 1: Kabupaten Bulungan, Kabupaten Nunukan");
        page.Document.QuerySelector($"a[href='{Links.TieOrder(2024, 1)}']").Should().BeNull();
        (await chair.GetAsync(Links.TieOrder(2024, 1))).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_forms_cost_at_most_eight_queries()
    {
        await portal.TiedAsync();
        using var chair = await portal.SignInAsAsync(World.Chair);
        foreach (var url in new[] { Moderation, Links.TieOrder(2024, 1) })
        {
            portal.Queries.Reset();
            (await chair.GetAsync(url)).Status.Should().Be(HttpStatusCode.OK);
            portal.Queries.Count.Should().BeLessThanOrEqualTo(8);
        }
    }
}
