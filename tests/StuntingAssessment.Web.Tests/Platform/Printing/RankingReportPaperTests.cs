using StuntingAssessment.Web.Features.Papers.Printed;

namespace StuntingAssessment.Web.Tests.Platform.Printing;

public sealed class RankingReportPaperTests(PaperWorkshop workshop) : IClassFixture<PaperWorkshop>
{
    [Fact]
    public async Task Never_shows_a_naked_ranking()
    {
        using var printed = await workshop.PrintAsync(PaperSamples.Report);
        var text = printed.Text();

        text.Should().Contain("LAPORAN HASIL PENILAIAN KINERJA").And.Contain("92,99").And.Contain("Sangat Baik");
        text.Should().Contain("6 (enam) panelis").And.Contain("Keputusan Gubernur Nomor 188.44/K.412/2024 tanggal 3 Juni 2024");
        text.Should().Contain("Petunjuk Teknis Penilaian Kinerja, edisi revisi ketiga 2023").And.Contain("Dokumen 8 aksi (70%)");
        text.Should().Contain("3*").And.Contain("belum ada nilai: Paparan").And.Contain("belum ditetapkan");
        text.Should().Contain("uang pembinaan sebesar Rp12.500.000,00 (dua belas juta lima ratus ribu rupiah)").And.Contain("9f86d081884c7d65");
        text.Should().Contain("NOMOR: ....", "the number is still to be given");
    }

    [Fact]
    public async Task A_result_without_decree_leaves_its_place_blank()
    {
        new Decree(null, null).Text.Should().Be("Keputusan Gubernur Nomor ........................ tanggal ........................");
        (await workshop.HtmlAsync(PaperSamples.Report with { Decree = null })).Should().NotContain("ditetapkan dengan");
    }

    [Fact]
    public void The_bars_are_the_points_the_components_brought()
    {
        var bar = PaperSamples.Report.Chart.Bars[0];

        bar.Regency.Should().Be("Kabupaten Bulungan");
        bar.Total.Should().Be("92,99");
        // 430 units are 100 points: 93.75 x 70 % and 91.20 x 30 %.
        bar.Parts.Select(p => p.Width).Should().Equal("282.19", "117.65");
        PaperSamples.Report.Chart.Bars.Should().HaveCount(4, "a regency without a total has no bar");
        PaperSamples.Report.Chart.Description.Should().StartWith("Kabupaten Bulungan 92,99; ");
    }

    [Fact]
    public async Task A_long_ranking_repeats_the_head_of_its_table_and_splits_no_row()
    {
        var rows = Enumerable.Range(1, 60).Select(n => PaperSamples.Report.Rows[0] with { Rank = n, Regency = $"Kabupaten Nomor {n}" }).ToList();
        using var printed = await workshop.PrintAsync(PaperSamples.Report with { Rows = rows });

        printed.Text(1).Should().Contain("Peringkat Kabupaten/kota");
        printed.Text(2).Should().Contain("Kabupaten/kota").And.Contain("Nilai akhir").And.MatchRegex("- ?2 ?-");
        printed.Text().Should().Contain("Kabupaten Nomor 60");
    }
}
