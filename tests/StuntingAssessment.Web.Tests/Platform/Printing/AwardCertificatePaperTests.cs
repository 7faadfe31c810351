using StuntingAssessment.Web.Platform.Files;
using StuntingAssessment.Web.Platform.Printing;

namespace StuntingAssessment.Web.Tests.Platform.Printing;

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

    [Theory]
    [InlineData(PaperSize.A4)]
    [InlineData(PaperSize.F4)]
    public async Task Long_names_and_an_emblem_stay_on_their_page(PaperSize size)
    {
        var ordinary = PaperSamples.Certificates.Certificates[0] with { Emblem = new Emblem(Files.UploadSamples.Png, FileType.Png) };
        var longest = ordinary with
        {
            Regency = "Kabupaten Kepulauan Siau Tagulandang Biaro",
            Award = "Kabupaten/Kota dengan Peningkatan Kinerja Konvergensi Terbaik",
            Prizes = ["piala bergilir Gubernur Kalimantan Utara", "trofi", "piagam penghargaan", "bantuan sarana posyandu"],
            Signature = PaperSamples.Governor with { Capacity = Capacity.Pj, Name = "Nama Contoh" },
        };
        var papers = PaperSamples.Certificates with { Certificates = [ordinary, longest], Sheet = new PaperSheet { Size = size } };
        using var printed = await workshop.PrintAsync(papers);

        (ordinary.Density, longest.Density).Should().Be(("dense", "densest"));
        printed.Pages.Should().Be(2);
        printed.Text(2).Should().Contain("SIAU TAGULANDANG BIARO").And.Contain("Pj. Gubernur Kalimantan Utara,").And.Contain("Nama Contoh");
        printed.RoomBelow(1).Should().BeGreaterThan(15);
        printed.RoomBelow(2).Should().BeGreaterThan(15);
    }
}
