using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Domain.Letters;

namespace StuntingAssessment.Domain.Tests.Letters;

public class IssuerTests
{
    [Fact]
    public void Only_what_changed_is_recorded()
    {
        var issuer = ALetter.Issuer();

        issuer.ChangeSettings(issuer.Settings with { Office = " Bappeda dan Litbang ", Layout = issuer.Settings.Layout with { Paper = LetterPaper.F4 } });

        issuer.Settings.Office.Should().Be("Bappeda dan Litbang");
        issuer.Events[^1].Should().BeOfType<IssuerSettingsChanged>().Which.Changes.Should().Equal(
            new FieldChange("perangkat daerah", "Sekretariat Daerah", "Bappeda dan Litbang"), new FieldChange("kertas", "A4", "F4"));
    }

    [Theory]
    [InlineData("", "Pattern")]
    [InlineData("400/Bapp-Lit", "Pattern")]
    [InlineData("{nomor}/{nomor}", "Pattern")]
    [InlineData("{nomor}/{siapa}", "Pattern")]
    public void A_number_pattern_names_the_place_once_and_nothing_unknown(string pattern, string field) =>
        Refused(i => i.ChangeSettings(i.Settings with { Pattern = pattern })).Field.Should().Be(field);

    [Fact]
    public void Layout_stays_within_the_rules()
    {
        Refused(i => i.ChangeSettings(i.Settings with { Layout = i.Settings.Layout with { FontSize = 10 } })).Field.Should().Be("FontSize");
        Refused(i => i.ChangeSettings(i.Settings with { Layout = i.Settings.Layout with { Margins = new(2, 2, 9, 2) } })).Field.Should().Be("MarginLeft");
        Refused(i => i.ChangeSettings(i.Settings with { SubjectLabel = "Tentang" })).Field.Should().Be("SubjectLabel");
        Refused(i => i.ChangeSettings(i.Settings with { Address = ["a", "b", "c", "d", "e"] })).Field.Should().Be("Address");
        Refused(i => i.ChangeSettings(i.Settings)).Message.Should().Be("Belum ada yang diubah.");
    }

    [Fact]
    public void A_signatory_is_entered_and_the_number_of_the_person_stays_out_of_the_trail()
    {
        var issuer = ALetter.Issuer();

        issuer.ChangeSignatory(issuer.Signatory("sekda") with { Name = " Contoh Nama ", Nip = "198001012005011 001", Capacity = SignatoryCapacity.Plt });

        issuer.Signatory("sekda").Should().Be(new Signatory("sekda", "Sekretaris Daerah", SignatoryCapacity.Plt, null, null, "Contoh Nama", null, "198001012005011001", true));
        issuer.Events[^1].Should().BeOfType<SignatoryChanged>().Which.Changes.Should().Contain(FieldChange.Unsaid("NIP"));
    }

    [Fact]
    public void A_governor_has_no_nip()
    {
        Refused(i => i.ChangeSignatory(i.Signatory("gubernur") with { Nip = "198001012005011001" })).Field.Should().Be("Nip");
        Refused(i => i.ChangeSignatory(i.Signatory("sekda") with { Nip = "12345" })).Message.Should().Be("NIP terdiri atas 18 angka.");
    }

    [Fact]
    public void An_emblem_is_an_image()
    {
        Refused(i => i.ReplaceEmblem(new StoredFile(new string('a', 64), "lambang.pdf", 10, "application/pdf"))).Field.Should().Be("Emblem");
        Refused(i => i.RemoveEmblem());
    }

    private static RuleBrokenException Refused(Action<Issuer> act)
    {
        var issuer = ALetter.Issuer();
        return issuer.Invoking(act).Should().Throw<RuleBrokenException>().Which;
    }
}
