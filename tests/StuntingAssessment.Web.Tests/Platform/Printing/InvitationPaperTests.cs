using StuntingAssessment.Web.Platform.Files;
using StuntingAssessment.Web.Platform.Printing;

namespace StuntingAssessment.Web.Tests.Platform.Printing;

public sealed class InvitationPaperTests(PaperWorkshop workshop) : IClassFixture<PaperWorkshop>
{
    [Fact]
    public async Task Says_what_the_letter_of_26_April_2024_says_without_its_errors()
    {
        using var printed = await workshop.PrintAsync(PaperSamples.Invitation);

        var letter = printed.Text(1);
        letter.Should().Contain("SEKRETARIAT DAERAH").And.Contain("Tanjung Selor, 26 April 2024").And.Contain("1 (satu) berkas").And.Contain("Penting");
        letter.Should().Contain("400.2.5.5/1431.1/Bapp-Lit/SETDA").And.Contain("Senin - Selasa, 20 - 21 Mei 2024").And.Contain("08.00 WITA s/d selesai");
        letter.Should().Contain("Jumat, 17 Mei 2024").And.Contain("20 (dua puluh)").And.Contain("kegiatan Tahun 2023");
        letter.Should().Contain("Tembusan: 1. Gubernur Kalimantan Utara");
        letter.Should().Contain("penilaian.kaltaraprov.example").And.NotContain("{{");
        printed.Pages.Should().Be(3);
        printed.Text(1).Should().NotMatchRegex("- ?1 ?-", "page 1 has no number");
        printed.Text(2).Should().MatchRegex("- ?2 ?-");
    }

    [Fact]
    public async Task The_annex_repeats_number_and_date_and_keeps_the_order_of_the_letter()
    {
        using var printed = await workshop.PrintAsync(PaperSamples.Invitation);

        printed.Text(2).Should().Contain("Lampiran Surat Sekretaris Daerah Provinsi Kalimantan Utara").And.Contain("400.2.5.5/1431.1/Bapp-Lit/SETDA").And.Contain("26 April 2024");
        printed.Text(3).Should().Contain("No. Jabatan", "the head of the table comes again");
        var annex = printed.Text(2) + printed.Text(3);
        string[] order = ["Kota Tarakan", "Kabupaten Bulungan", "Kabupaten Nunukan", "Kabupaten Malinau", "Kabupaten Tana Tidung", "Undangan lain"];
        order.Select(name => annex.IndexOf(name, StringComparison.Ordinal)).Should().BeInAscendingOrder().And.NotContain(-1);
        order.Should().OnlyContain(name => annex.Split(name).Length == 2, "each is listed once");
    }

    [Fact]
    public async Task Several_annexes_are_counted_in_roman_numerals()
    {
        var second = PaperSamples.Invitation.Invitees with { Heading = PaperSamples.Invitation.Invitees.Heading with { Ordinal = 2 } };
        (await workshop.HtmlAsync(PaperSamples.Invitation with { Invitees = second })).Should().Contain("Lampiran II Surat Sekretaris");
    }

    [Fact]
    public async Task Who_was_not_entered_is_a_blank_line()
    {
        var html = await workshop.HtmlAsync(PaperSamples.Invitation);
        html.Should().Contain("signature-blank").And.Contain("signature-nip-blank").And.NotContain("signature-name\"");
        html.Replace("\u200b", "", StringComparison.Ordinal).Should().Contain("Narahubung: " + new string('.', 36), "the contact is the province's to enter");

        var named = await workshop.HtmlAsync(PaperSamples.Invitation with { Signature = PaperSamples.Secretary with { Name = "Nama Contoh", Nip = "00000000 000000 0 000" } });
        named.Should().Contain("<p class=\"signature-name\">Nama Contoh</p>").And.Contain("NIP. 00000000 000000 0 000").And.NotContain("<p class=\"signature-blank\"");
    }

    [Fact]
    public async Task A_governor_has_no_NIP() =>
        (await workshop.HtmlAsync(PaperSamples.Invitation with { Signature = PaperSamples.Governor })).Should().NotContain("NIP.");

    [Fact]
    public void Signatures_name_their_capacity()
    {
        new Signature { Position = "Sekretaris Daerah" }.Heading.Should().Equal("Sekretaris Daerah,");
        new Signature { Position = "Bupati Bulungan", Capacity = Capacity.Pj }.Heading.Should().Equal("Pj. Bupati Bulungan,");
        new Signature { Position = "Sekretaris Daerah", Capacity = Capacity.Plh, OnBehalfOf = "Gubernur Kalimantan Utara", Under = "Kepala Bappeda dan Litbang" }
            .Heading.Should().Equal("a.n. Gubernur Kalimantan Utara", "Plh. Sekretaris Daerah", "u.b.", "Kepala Bappeda dan Litbang,");
    }

    [Fact]
    public async Task An_emblem_is_carried_inside_the_paper()
    {
        var emblem = new Emblem(Files.UploadSamples.Png, FileType.Png);
        var html = await workshop.HtmlAsync(PaperSamples.Invitation with { Letterhead = PaperSamples.Letterhead with { Emblem = emblem } });
        html.Should().Contain("src=\"data:image/png;base64,");

        var pdf = () => new Emblem(Files.UploadSamples.Pdf, FileType.Pdf).DataUri;
        pdf.Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public async Task A_draft_needs_no_number_and_no_code()
    {
        var draft = PaperSamples.Invitation with { Reference = PaperSamples.Invitation.Reference with { Number = null, Attachments = 0 }, CheckCode = null, Marks = PaperMarks.Draft };
        var html = await workshop.HtmlAsync(draft);
        html.Should().NotContain("class=\"check-code\"").And.Contain("<td>-</td>");
    }

    [Fact]
    public async Task The_signature_never_stands_alone_at_the_head_of_a_page()
    {
        // Lengths on both sides of the one at which the signature moves to page 2.
        var pages = new List<int>();
        for (var lines = 17; lines <= 22; lines++)
        {
            var body = string.Join("\n\n", Enumerable.Range(1, lines).Select(n => $"Butir ke-{n} surat ini."));
            using var printed = await workshop.PrintAsync(PaperSamples.Invitation with { Body = LetterText.Render(body, new Dictionary<string, LetterValue>()) });

            pages.Add(Enumerable.Range(1, printed.Pages).Single(p => printed.Text(p).Contains("Sekretaris Daerah,", StringComparison.Ordinal)));
            printed.Text(pages[^1]).Should().Contain($"Butir ke-{lines} surat ini.").And.Contain("NIP.", $"with {lines} lines");
        }

        pages.Should().Contain(1).And.Contain(2).And.BeInAscendingOrder();
    }
}
