using System.Text;
using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Web.Platform.Web;

namespace StuntingAssessment.Web.Tests.Features.Results.Ranking;

public sealed class IndexTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Shows_every_component_rank_predicate_and_award_in_order_on_this_database()
    {
        await portal.World.ReadyToFreezeAsync();
        using var admin = await portal.SignInAsAsync(World.Admin1);

        var page = await admin.GetAsync(Links.Ranking(2024));

        page.Text.Should().Contain("Ditutup untuk pleno");
        page.TextsOf("main .table--stack:first-of-type tbody tr").Take(5).Should().Equal(
            "1 Kabupaten Bulungan 100,00 91,50 91,50 97,45 Sangat Baik Juara 1, Kabupaten/Kota Paling Inovatif",
            "2 Kabupaten Nunukan 81,77 85,50 85,50 82,89 Baik Juara 2",
            "3 Kabupaten Malinau 63,54 79,50 79,50 68,33 Kurang Juara 3",
            "4 Kota Tarakan 45,31 73,50 73,50 53,77 Kurang –",
            "5 Kabupaten Tana Tidung 45,31 67,50 67,50 51,97 Kurang –");
    }

    [Theory]
    [InlineData(Phase.Preparation, "Draf")]
    [InlineData(Phase.Submission, "Draf")]
    [InlineData(Phase.Verification, "Terbuka: berubah dengan setiap nilai")]
    [InlineData(Phase.Presentation, "Terbuka: berubah dengan setiap nilai")]
    public async Task Is_there_in_every_phase_and_says_what_is_missing(Phase phase, string state)
    {
        await portal.World.BeginAsync(phase);
        using var admin = await portal.SignInAsAsync(World.Admin1);

        var page = await admin.GetAsync(Links.Ranking(2024));

        page.Text.Should().Contain(state).And.Contain("15: 1.1, 1.2").And.Contain("6: Panelis Nomor 1, Panelis Nomor 2").And.Contain("Belum ada penerima: belum ada kabupaten/kota pada peringkat 1.");
        page.Text.Contains("Aturan penilaian belum dikonfirmasi", StringComparison.Ordinal).Should().Be(phase <= Phase.Submission);
    }

    [Theory]
    [InlineData(World.Admin1, false, true)]
    [InlineData(World.Observer, false, false)]
    [InlineData(World.Chair, true, true)]
    public async Task While_sheets_are_out_only_the_chair_sees_the_panels_values_and_the_observer_no_names(string email, bool seesValues, bool seesNames)
    {
        await portal.World.BeginAsync(Phase.Verification);
        await portal.World.GradedAsync(World.Bulungan, c => c.Levels[0].Letter);
        await portal.World.MoveToAsync(Phase.Presentation);
        await portal.World.SheetAsync(World.Panelist2, World.Bulungan, 0.8765m);
        using var browser = await portal.SignInAsAsync(email);

        var ranking = await browser.GetAsync(Links.Ranking(2024));
        var reason = await browser.GetAsync(Links.RankReason(2024, World.Bulungan));
        var csv = await browser.GetAsync(Links.RankingCsv(2024));

        foreach (var body in new[] { ranking.Body, reason.Body, csv.Body.Replace('.', ',') })
        {
            body.Contains("87,65", StringComparison.Ordinal).Should().Be(seesValues);
        }

        ranking.Row("Kabupaten Bulungan").Should().NotBeEmpty();
        ranking.Text.Contains("Panelis Nomor 3", StringComparison.Ordinal).Should().Be(seesNames);
        ranking.Text.Contains("setelah semua lembarnya masuk", StringComparison.Ordinal).Should().Be(!seesValues);
    }

    [Fact]
    public async Task A_tie_that_the_chain_leaves_open_is_named_and_its_award_stays_open()
    {
        await portal.World.ReadyToFreezeAsync();
        await portal.TiedAsync();
        using var chair = await portal.SignInAsAsync(World.Chair);

        var page = await chair.GetAsync(Links.Ranking(2024));

        page.Text.Should().Contain("Peringkat 1: Kabupaten Bulungan, Kabupaten Nunukan, sama menurut nilai akhir dan semua pemutus seri.")
            .And.Contain("Belum ada penerima: peringkat 1 dimiliki bersama oleh Kabupaten Bulungan dan Kabupaten Nunukan.");
        page.Document.QuerySelector($"a[href='{Links.TieOrder(2024, 1)}']").Should().NotBeNull();
    }

    [Fact]
    public async Task What_only_the_chair_may_decide_is_offered_to_the_chair_alone_and_only_in_the_plenary()
    {
        await portal.World.ReadyToFreezeAsync();
        using var chair = await portal.SignInAsAsync(World.Chair);
        using var admin = await portal.SignInAsAsync(World.Admin1);
        string Offer() => $"a[href='{Links.Moderation(2024, World.Bulungan, "PRES")}']";

        (await chair.GetAsync(Links.Ranking(2024))).Document.QuerySelector(Offer()).Should().NotBeNull();
        (await admin.GetAsync(Links.Ranking(2024))).Document.QuerySelector(Offer()).Should().BeNull();
        await portal.FrozenAsync();
        var frozen = await chair.GetAsync(Links.Ranking(2024));
        frozen.Document.QuerySelector(Offer()).Should().BeNull();
        frozen.Text.Should().Contain("Hasil sudah dibekukan; keputusan pleno tidak dapat diubah.").And.Contain("Sementara");
    }

    [Fact]
    public async Task A_chair_in_conflict_sees_the_total_but_neither_why_nor_a_form()
    {
        await portal.World.ReadyToFreezeAsync();
        await portal.BecomesRecusedAsync(World.Chair, World.Malinau, "saudara kandung");
        using var chair = await portal.SignInAsAsync(World.Chair);

        (await chair.GetAsync(Links.Ranking(2024))).Document.QuerySelector($"a[href*='{World.Malinau}']").Should().BeNull();
        foreach (var url in new[] { Links.RankReason(2024, World.Malinau), Links.Moderation(2024, World.Malinau, "PRES"), Links.ModerationWithdrawal(2024, World.Malinau, "PRES"), Links.TieOrderWithdrawal(2024, World.Malinau) })
        {
            (await chair.GetAsync(url)).Status.Should().Be(HttpStatusCode.NotFound);
            (await chair.PostAsync(url)).Status.Should().BeOneOf(HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed);
        }
    }

    [Fact]
    public async Task The_CSV_starts_with_a_mark_has_points_and_commas_and_no_formula()
    {
        await portal.World.ReadyToFreezeAsync();
        await portal.World.ChangeCycleAsync(c => c.MarkNotAssessed(World.TanaTidung, "=cmd|'/c calc'!A1"));
        using var admin = await portal.SignInAsAsync(World.Admin1);

        var bytes = await admin.Client.GetByteArrayAsync(new Uri(Links.RankingCsv(2024), UriKind.Relative));

        bytes.Take(3).Should().Equal(Encoding.UTF8.GetPreamble());
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        lines[0].Should().Be("peringkat,kode,kabupaten_kota,aksi_1,aksi_2,aksi_3,aksi_4,aksi_5,aksi_6,aksi_7,aksi_8,DOC,PRES,INOV,nilai_akhir,predikat,seri,penghargaan,tidak_dinilai_karena");
        lines[1].Should().Be("1,65.01,Kabupaten Bulungan,100.0000,100.0000,100.0000,100.0000,100.0000,100.0000,100.0000,100.0000,100.00,91.50,91.50,97.45,Sangat Baik,,Juara 1; Kabupaten/Kota Paling Inovatif,");
        lines[5].Should().StartWith(",65.04,Kabupaten Tana Tidung,,").And.EndWith(",'=cmd|'/c calc'!A1");
    }

    [Theory]
    [InlineData(World.Admin1)]
    [InlineData(World.Chair)]
    public async Task Costs_at_most_eight_queries_whatever_the_number_of_regencies(string email)
    {
        await portal.World.ReadyToFreezeAsync();
        using var browser = await portal.SignInAsAsync(email);
        var counts = new List<int>();
        for (var i = 0; i < 2; i++)
        {
            foreach (var url in new[] { Links.Ranking(2024), Links.RankReason(2024, World.Nunukan) })
            {
                await browser.GetAsync(url);
                portal.Queries.Reset();
                (await browser.GetAsync(url)).Status.Should().Be(HttpStatusCode.OK);
                counts.Add(portal.Queries.Count);
            }

            await portal.World.ChangeCycleAsync(c => new[] { World.Malinau, World.TanaTidung, World.Tarakan, World.Bulungan }.ToList().ForEach(code => c.MarkNotAssessed(code, "uji")));
        }

        counts.Should().OnlyContain(c => c <= 8);
        counts[2].Should().Be(counts[0]);
    }

    [Fact]
    public async Task Why_this_rank_splits_the_points_by_component_and_criterion()
    {
        await portal.World.ReadyToFreezeAsync();
        using var admin = await portal.SignInAsAsync(World.Admin1);

        var page = await admin.GetAsync(Links.RankReason(2024, World.Nunukan));

        page.Text.Should().Contain("Tertinggal 14,56 dari peringkat di atasnya.");
        page.Row("Dokumen 8 aksi").Should().Equal("Dokumen 8 aksi", "81,77", "100,00", "+12,7610");
        page.Row("Paparan").Should().Equal("Paparan", "85,50", "91,50", "+1,8000");
        page.Row("pembulatan").Should().Contain("-0,0010");
        page.Row("8.1")[1].Should().Be("+2,1875");
        (await admin.GetAsync(Links.RankReason(2024, World.Bulungan))).Text.Should().Contain("Tidak ada yang di atasnya.");
        (await admin.GetAsync(Links.RankReason(2024, World.TanaTidung))).Text.Should().Contain("Selisih dengan Kota Tarakan");
    }

    [Fact]
    public async Task Equal_totals_say_which_link_of_the_chain_or_that_the_chair_decided()
    {
        await portal.World.ReadyToFreezeAsync();
        await portal.TiedAsync();
        await portal.DecideAsync((plenary, cycle, stamp) => plenary.OrderTie(cycle, [World.Bulungan, World.Nunukan], [World.Nunukan, World.Bulungan], "lokus lebih tepat", stamp));
        using var admin = await portal.SignInAsAsync(World.Admin1);

        (await admin.GetAsync(Links.RankReason(2024, World.Bulungan))).Text.Should().Contain("Tertinggal 0,00").And.Contain("ketua tim penilai mengurutkannya. Alasan: lokus lebih tepat");
    }

    [Fact]
    public async Task A_note_is_no_part_of_the_ranking()
    {
        await portal.World.BeginAsync(Phase.Presentation);
        await portal.World.SheetAsync(World.Panelist2, World.Bulungan, 0.8m, notes: new SheetNotes("kuat di lokus", "lemah di data", "perbaiki"));
        using var chair = await portal.SignInAsAsync(World.Chair);

        (await chair.GetAsync(Links.Ranking(2024))).Body.Should().NotContain("kuat di lokus");
        (await chair.GetAsync(Links.RankReason(2024, World.Bulungan))).Body.Should().NotContain("kuat di lokus");
    }
}
