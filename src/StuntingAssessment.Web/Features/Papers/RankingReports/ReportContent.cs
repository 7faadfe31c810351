using System.Security.Cryptography;
using System.Text;
using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Ranking;
using StuntingAssessment.Domain.Results;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Features.Papers.Issuers;
using StuntingAssessment.Web.Features.Papers.Printed;
using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Papers.RankingReports;

/// <summary>Everything a ranking report is printed from. All numbers come from the frozen bundle.</summary>
public sealed record ReportContent(
    PrintedIssuer Issuer,
    string? Number,
    DateOnly Date,
    string Province,
    string Actions,
    int AssessmentYear,
    int ActivityYear,
    string Guide,
    int Decimals,
    IReadOnlyList<ReportComponent> Components,
    IReadOnlyList<ReportRow> Rows,
    IReadOnlyList<ReportPredicate> Predicates,
    IReadOnlyList<string> TieBreak,
    int PanelSize,
    Decree? Decree,
    IReadOnlyList<string> Notes,
    IReadOnlyList<ReportAward> Awards,
    string MoneyName,
    string BundleSha256)
{
    public static ReportContent Of(AssessmentCycle cycle, AssessmentResult result, PrintedIssuer issuer, string? number, DateOnly date)
    {
        var standings = Read(result);
        var rules = standings.Bundle.Rules;
        return new ReportContent(
            issuer,
            number,
            date,
            cycle.ProvinceName,
            RuleNames.InLetter(cycle.Rules, inTitle: true),
            cycle.AssessmentYear,
            cycle.ActivityYear,
            cycle.Rules.Guide,
            rules.Decimals,
            [.. rules.Components.Select(c => new ReportComponent(c.Code, c.Name, c.Weight, SourceOf(c), CombinationOf(c)))],
            [.. standings.InOrder.Select(s => RowOf(s, rules))],
            [.. rules.Predicates.OrderByDescending(p => p.From).Select(p => new ReportPredicate(p.Name, p.From))],
            [.. rules.TieBreaks.Select(t => MethodInWords.Of(rules, t))],
            standings.Bundle.Participants.Select(p => p.Panel.Count).DefaultIfEmpty(0).Max(),
            DecreeOf(result),
            [.. NotesOf(standings, result)],
            [.. standings.Awards.Select(a => AwardOf(a, standings, rules))],
            cycle.Programme.AwardMoneyName,
            result.Sha256);
    }

    /// <summary>The ranking of a frozen result. The bundle must be the one that was hashed.</summary>
    public static Standings Read(AssessmentResult result)
    {
        var bytes = Encoding.UTF8.GetBytes(result.PublicBundle);
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == result.Sha256
            ? Standings.Of(ResultBundleJson.Parse(bytes))
            : throw new InvalidOperationException($"The bundle of result {result.Id} is not the one that was frozen.");
    }

    public static Decree? DecreeOf(AssessmentResult result) => result.DecreeNumber is null ? null : new Decree(result.DecreeNumber, result.DecreeDate);

    public string PaperTitle() => $"Laporan Hasil Penilaian Kinerja Tahun {AssessmentYear}";

    internal RankingReport Paper(PaperDress dress) => new()
    {
        Title = PaperTitle(),
        Sheet = Issuer.Sheet(),
        Marks = dress.Marks,
        Letterhead = Issuer.Head(dress.Emblem),
        Number = Number,
        Province = Province,
        Actions = Actions,
        AssessmentYear = AssessmentYear,
        ActivityYear = ActivityYear,
        Guide = Guide,
        Decimals = Decimals,
        Components = Components,
        Rows = Rows,
        Predicates = Predicates,
        TieBreak = TieBreak,
        PanelSize = PanelSize,
        Decree = Decree,
        Notes = Notes,
        Awards = Awards,
        MoneyName = MoneyName,
        BundleHash = BundleSha256,
        Place = Issuer.Settings.Place,
        Date = Date,
        Signature = Issuer.Signature(),
        CheckCode = dress.Code(),
    };

    private static ReportRow RowOf(Standing standing, ScoringRules rules) => new(
        standing.Rank,
        standing.Name,
        standing.Components.ToDictionary(c => c.Code, c => c.Value),
        standing.Total,
        standing.Predicate,
        standing.Tied,
        [.. standing.Missing.Select(code => rules.Components.First(c => c.Code == code).Name)]);

    private static ReportAward AwardOf(AwardHolding holding, Standings standings, ScoringRules rules) => new(
        OpenAwards.NameOf(holding.Award),
        holding.Award.Rank is { } rank ? $"peringkat {rank}" : $"nilai {rules.Components.First(c => c.Code == holding.Award.Basis).Name} tertinggi",
        holding.Regency is { } code ? $"Pemerintah {standings.Find(code)!.Name}" : null,
        holding.Award.Prizes,
        holding.Award.Money);

    private static string SourceOf(ScoredComponent component) => component.Source switch
    {
        ComponentSource.Documents => "Dokumen, dinilai tim teknis",
        ComponentSource.Panel => "Panel",
    };

    private static string? CombinationOf(ScoredComponent component) => component.Source is ComponentSource.Documents ? null : component.Combine switch
    {
        Combination.Mean => "rata-rata lembar nilai",
        Combination.Median => "nilai tengah lembar nilai",
        Combination.TrimmedMean => "rata-rata lembar nilai tanpa nilai tertinggi dan terendah",
    };

    private static IEnumerable<string> NotesOf(Standings standings, AssessmentResult result)
    {
        if (!result.IsPublic)
        {
            yield return "Hasil sementara: belum diumumkan dan masih dapat berubah.";
        }

        foreach (var (participant, value) in standings.InOrder.Concat(standings.Apart).SelectMany(s => s.Participant.Moderations.Select(m => (s.Participant, m))))
        {
            var component = standings.Bundle.Rules.Components.First(c => c.Code == value.Component).Name;
            yield return $"{component} {participant.Name} ditetapkan dalam pleno: {IndonesianNumber.Format(value.Value)}. Alasan: {value.Reason}";
        }

        foreach (var decisions in standings.Bundle.ChairDecisions.GroupBy(d => d.Reason))
        {
            yield return $"Urutan {string.Join(", ", decisions.OrderBy(d => d.Order).Select(d => standings.Find(d.Code)!.Name))} ditetapkan ketua tim penilai. Alasan: {decisions.Key}";
        }

        foreach (var left in standings.Bundle.NotAssessed)
        {
            yield return $"{left.Name} tidak dinilai. Alasan: {left.Reason}";
        }
    }
}
