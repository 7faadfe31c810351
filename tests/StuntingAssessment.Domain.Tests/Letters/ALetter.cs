using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.Letters;

namespace StuntingAssessment.Domain.Tests.Letters;

internal static class ALetter
{
    public static readonly Guid Id = new("01900000-0000-7000-8000-0000000000a1");
    public static readonly Stamp Stamp = new(new Guid("01900000-0000-7000-8000-0000000000b1"), new DateTime(2024, 4, 26, 1, 0, 0, DateTimeKind.Utc));

    public static Issuer Issuer() => Domain.Letters.Issuer.Establish(
        Id,
        "65",
        "Provinsi Kalimantan Utara",
        new IssuerSettings("Pemerintah Provinsi Kalimantan Utara", "Sekretariat Daerah", [], "Tanjung Selor", LetterLayout.Default, "400.2.5.5/{nomor}/Bapp-Lit/SETDA", "Hal"),
        [Signatory.Of("sekda", "Sekretaris Daerah"), Signatory.Of("gubernur", "Gubernur Kalimantan Utara", hasNip: false)]);

    public static (Letter Letter, Issuer Issuer) Complete(AssessmentCycle cycle)
    {
        var issuer = Issuer();
        var letter = Letter.Start(Id, cycle, issuer, Letter.ContentFor(cycle, issuer) with
        {
            Number = "400.2.5.5/1431.1/Bapp-Lit/SETDA",
            Date = new DateOnly(2024, 4, 26),
            Basis = "Surat Menteri Dalam Negeri",
            FirstDay = new DateOnly(2024, 5, 20),
            LastDay = new DateOnly(2024, 5, 21),
            Venues = ["Aula"],
        });
        return (letter, issuer);
    }
}
