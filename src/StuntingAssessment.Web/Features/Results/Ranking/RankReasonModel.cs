using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Ranking;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Features.Shared;
using StuntingAssessment.Web.Features.Shared.Queries;
using StuntingAssessment.Web.Platform.Web.Charts;

namespace StuntingAssessment.Web.Features.Results.Ranking;

/// <param name="Points">Of the total; positive where the one above is ahead.</param>
public sealed record GapRow(string Name, string Own, string Above, string Points);

public sealed record CriterionGapRow(string Code, string? Text, string Points);

public sealed record RankReasonModel(
    int Year,
    CycleParticipant Regency,
    int Decimals,
    Standing? Standing,
    string? AboveName,
    string? Trails,
    IReadOnlyList<GapRow> Components,
    IReadOnlyList<CriterionGapRow> Criteria,
    string? CriteriaRounding,
    string? Rounding,
    string? Decided,
    IReadOnlyList<DotRow> Dots,
    IReadOnlyList<string> MissingCriteria,
    int MissingSheets)
{
    public static RankReasonModel Of(AssessmentCycle cycle, CycleParticipant regency, LiveRanking ranking, CurrentUser user)
    {
        var rules = ranking.Standings.Bundle.Rules;
        var standing = ranking.Standings.Find(regency.Code);
        // Components stand in the ranking for all of its readers; what each criterion tells about the one above is not for a reader in conflict with it.
        var reason = RankReason.Of(ranking.Standings, regency.Code);
        var seesAbove = reason is not null && user.Sees(Permission.ViewRanking, cycle, reason.Above.Code);
        var documents = seesAbove ? reason!.Components.Where(c => c.Criteria.Count > 0).ToList() : [];
        return new RankReasonModel(
            cycle.AssessmentYear,
            regency,
            rules.Decimals,
            standing,
            reason?.Above.Name,
            reason is null ? null : IndonesianNumber.Format(reason.Trails, rules.Decimals),
            reason is null ? [] : [.. reason.Components.Select(c => new GapRow(c.Component.Name, Printed(reason.Standing.ValueOf(c.Component.Code)), Printed(reason.Above.ValueOf(c.Component.Code)), Points(c.Points)))],
            [.. documents.SelectMany(d => d.Criteria).Where(c => c.Points != 0).OrderByDescending(c => Math.Abs(c.Points)).Select(c => new CriterionGapRow(c.Criterion.Code, c.Criterion.Text, Points(c.Points)))],
            documents.Sum(d => d.Rounding) is not 0 and var rest ? Points(rest) : null,
            reason is { Rounding: not 0 } ? Points(reason.Rounding) : null,
            reason?.DecidedBy is { } decision ? DecidedBy(rules, decision) : null,
            standing is null ? [] : [.. standing.Components.Where(c => c.Rule.Source is ComponentSource.Panel).Select(c => new DotRow(c.Rule.Name, [.. c.Sheets.Select(s => s.Printed)], c.Value))],
            ranking.MissingOf(regency.Code)?.Criteria ?? [],
            ranking.MissingOf(regency.Code)?.Sheets.Count ?? 0);

        string Printed(decimal? value) => value is { } number ? IndonesianNumber.Format(number, rules.Decimals) : "belum ada";
    }

    private static string Points(decimal points) => (points > 0 ? "+" : "") + IndonesianNumber.Format(points, Domain.Ranking.Rounding.PartDecimals);

    private static string DecidedBy(ScoringRules rules, TieDecision decision) => decision switch
    {
        { Link: { } link } => $"Nilai akhirnya sama; diputus oleh {MethodInWords.Of(rules, link)}.",
        { Chair: { } chair } => $"Nilai akhir dan semua pemutus seri sama; ketua tim penilai mengurutkannya. Alasan: {chair.Reason}",
        _ => "",
    };
}
