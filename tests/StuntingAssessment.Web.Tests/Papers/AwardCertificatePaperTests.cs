namespace StuntingAssessment.Web.Tests.Papers;

public sealed class AwardCertificatePaperTests(PaperWorkshop workshop) : IClassFixture<PaperWorkshop>
{
    [Fact]
    public async Task All_awards_are_one_document_with_a_page_each()
    {
        using var printed = await workshop.PrintAsync(PaperSamples.Certificates);

        printed.Pages.Should().Be(4);
        printed.Text(1).Should().Contain("PIAGAM PENGHARGAAN").And.Contain("PEMERINTAH KABUPATEN BULUNGAN").And.Contain("JUARA 1");
        printed.Text(1).Should().Contain("dengan piala bergilir, trofi dan uang pembinaan sebesar Rp40.000.000,00 (empat puluh juta rupiah)");
        printed.Text(1).Should().Contain("Keputusan Gubernur Nomor 188.44/K.412/2024 tanggal 3 Juni 2024").And.Contain("Tanjung Selor, 4 Juni 2024");
        printed.Text(1).Should().Contain("Gubernur Kalimantan Utara,").And.NotContain("NIP").And.NotMatchRegex("- ?1 ?-");
        printed.Text(2).Should().Contain("PEMERINTAH KOTA TARAKAN").And.Contain("JUARA 2").And.NotMatchRegex("- ?2 ?-");
        printed.Text(4).Should().Contain("KABUPATEN/KOTA PALING INOVATIF").And.Contain("dengan uang pembinaan sebesar Rp12.500.000,00");
    }

    [Fact]
    public async Task What_was_not_entered_is_left_to_the_pen()
    {
        var empty = PaperSamples.Certificates.Certificates[0] with { Number = null, Date = null, Decree = null, Money = null, Prizes = [], CheckCode = null };
        using var printed = await workshop.PrintAsync(PaperSamples.Certificates with { Certificates = [empty] });

        printed.Pages.Should().Be(1);
        printed.Text().Should().Contain("NOMOR: ....").And.Contain("Tanjung Selor, ....").And.NotContain("berdasarkan").And.NotContain("dengan piala");
    }

    [Fact]
    public async Task Long_names_still_make_one_page()
    {
        var longest = PaperSamples.Certificates.Certificates[0] with
        {
            Regency = "Kabupaten Kepulauan Siau Tagulandang Biaro",
            Award = "Kabupaten/Kota dengan Peningkatan Kinerja Konvergensi Terbaik",
            Prizes = ["piala bergilir Gubernur Kalimantan Utara", "trofi", "piagam penghargaan", "bantuan sarana posyandu"],
            Number = null,
        };
        using var printed = await workshop.PrintAsync(PaperSamples.Certificates with { Certificates = [longest, longest] });

        printed.Pages.Should().Be(2);
        printed.Text(1).Should().Contain("SIAU TAGULANDANG BIARO").And.Contain("Gubernur Kalimantan Utara,");
    }
}
