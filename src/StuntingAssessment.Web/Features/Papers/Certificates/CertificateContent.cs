using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Results;
using StuntingAssessment.Web.Features.Papers.Issuers;
using StuntingAssessment.Web.Features.Papers.Printed;
using StuntingAssessment.Web.Features.Papers.RankingReports;

namespace StuntingAssessment.Web.Features.Papers.Certificates;

/// <summary>Everything one award certificate is printed from.</summary>
public sealed record CertificateContent(
    PrintedIssuer Issuer,
    string AwardCode,
    string Award,
    string? Number,
    DateOnly? Date,
    string Regency,
    string Occasion,
    IReadOnlyList<string> Prizes,
    decimal? Money,
    string MoneyName,
    Decree? Decree)
{
    /// <summary>One for each award that somebody holds, in the cycle's order.</summary>
    /// <param name="numbers">By award code; an absent one is a blank line.</param>
    public static IReadOnlyList<CertificateContent> Of(AssessmentCycle cycle, AssessmentResult result, PrintedIssuer issuer, IReadOnlyDictionary<string, string?> numbers, DateOnly? date)
    {
        var standings = ReportContent.Read(result);
        return
        [
            .. standings.Awards.Where(a => a.Regency is not null).Select(a => new CertificateContent(
                issuer,
                a.Award.Code,
                OpenAwards.NameOf(a.Award),
                numbers.GetValueOrDefault(a.Award.Code),
                date,
                standings.Find(a.Regency!)!.Name,
                $"dalam Penilaian Kinerja Kabupaten/Kota dalam Pelaksanaan {RuleNames.InLetter(cycle.Rules, inTitle: true)} Percepatan Penurunan Stunting Provinsi {cycle.ProvinceName} Tahun {cycle.AssessmentYear}",
                a.Award.Prizes,
                a.Award.Money,
                cycle.Programme.AwardMoneyName,
                ReportContent.DecreeOf(result))),
        ];
    }

    public string Recipient() => $"Pemerintah {Regency}";

    internal static AwardCertificates Paper(IReadOnlyList<CertificateContent> certificates, int year, PaperDress dress) => new()
    {
        Title = $"Piagam Penghargaan Tahun {year}",
        Sheet = certificates[0].Issuer.Sheet(),
        Marks = dress.Marks,
        Certificates = [.. certificates.Select((c, i) => c.Certificate(dress, i))],
    };

    private AwardCertificate Certificate(PaperDress dress, int index) => new()
    {
        Emblem = dress.Emblem,
        Issuer = $"Pemerintah {Issuer.Name}",
        Number = Number,
        Regency = Regency,
        Award = Award,
        Occasion = Occasion,
        Prizes = Prizes,
        Money = Money,
        MoneyName = MoneyName,
        Decree = Decree,
        Place = Issuer.Settings.Place,
        Date = Date,
        Signature = Issuer.Signature(),
        CheckCode = dress.Code(index),
    };
}
