using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Domain.Ranking;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Features.Shared;
using StuntingAssessment.Web.Features.Shared.Queries;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Results.Ranking;

/// <param name="Criteria">Codes of criteria without a grade.</param>
/// <param name="Sheets">How many sheets are not in.</param>
/// <param name="Names">Whose; empty for those who may not know.</param>
public sealed record MissingRow(string Regency, IReadOnlyList<string> Criteria, int Sheets, IReadOnlyList<string> Names);

/// <param name="Url">To the chair's form; none for others and when it is not the time.</param>
public sealed record TieRow(int Rank, string Names, bool OrderedByChair, string? Url);

public sealed record TieOrderRow(string Order, string Reason, bool IsInForce, string? WithdrawUrl);

public sealed record ModerationCell(string Component, string? Combined, string? Moderated, string? Reason, string? Url, string? WithdrawUrl)
{
    /// <summary>False for a component that the participant is not scored in.</summary>
    public bool IsScored { get; init; } = true;
}

public sealed record ModerationRow(string Regency, IReadOnlyList<ModerationCell> Cells);

public sealed record ActionRow(string Regency, IReadOnlyList<string?> Scores);

public sealed record RankingModel(
    int Year,
    BadgeLook State,
    bool IsPublished,
    StandingsModel Standings,
    IReadOnlyList<MissingRow> Missing,
    bool WithholdsPanels,
    IReadOnlyList<int> ActionNumbers,
    IReadOnlyList<ActionRow> Actions,
    IReadOnlyList<TieRow> Ties,
    IReadOnlyList<TieOrderRow> Orders,
    IReadOnlyList<ModerationRow> Moderations,
    bool MayDecide,
    string? WhyNotDecide)
{
    public static RankingModel Of(AssessmentCycle cycle, LiveRanking ranking, CurrentUser user)
    {
        var isChair = user.Has(Permission.DecidePlenary, cycle);
        var mayDecide = isChair && Plenary.WhyNotDecided(cycle) is null;
        var namesPanel = user.Has(Permission.ManageResults, cycle) || user.Has(Permission.ViewNamedSheets, cycle);
        var seen = user.RegenciesFor(Permission.ViewRanking, cycle).ToHashSet();
        var writer = new RankingRows(cycle, ranking, seen, mayDecide);
        return new RankingModel(
            cycle.AssessmentYear,
            RankingStates.Of(cycle, ranking.Result),
            cycle.HasPublishedScores,
            StandingsModel.Of(ranking.Standings, code => seen.Contains(code) ? Links.RankReason(cycle.AssessmentYear, code) : null),
            [.. ranking.Missing.Where(m => !m.IsNothing && seen.Contains(m.RegencyCode)).Select(m => new MissingRow(
                cycle.Participant(m.RegencyCode).Name, m.Criteria, m.Sheets.Count, namesPanel ? [.. m.Sheets.Select(id => ranking.Names[id])] : []))],
            !user.Has(Permission.ViewNamedSheets, cycle) && cycle.Phase >= Phase.Presentation && ranking.Missing.Any(m => m.Sheets.Count > 0),
            ranking.Standings.InOrder is [var any, ..] ? [.. any.Actions.Select(a => a.Action)] : [],
            [.. ranking.Standings.InOrder.Select(s => new ActionRow(s.Name, [.. s.Actions.Select(a => a.Printed is { } score ? IndonesianNumber.Format(score, Rounding.PartDecimals) : null)]))],
            [.. ranking.Standings.Ties.Select(writer.Tie)],
            [.. ranking.Scores.TieOrders.Select(writer.Order)],
            mayDecide || ranking.Scores.Moderations.Count > 0 ? [.. ranking.Standings.InOrder.Concat(ranking.Standings.Apart).OrderBy(s => s.Code, StringComparer.Ordinal).Select(writer.Moderations)] : [],
            mayDecide,
            isChair && !mayDecide ? cycle.IsFrozen ? "Hasil sudah dibekukan; keputusan pleno tidak dapat diubah." : "Moderasi dan urutan kelompok seri dibuka pada tahap pleno." : null);
    }
}

/// <summary>What the chair decided and may decide, with the addresses that this reader may use.</summary>
internal sealed class RankingRows(AssessmentCycle cycle, LiveRanking ranking, HashSet<string> seen, bool mayDecide)
{
    private readonly int year = cycle.AssessmentYear;

    public TieRow Tie(TieGroup tie) => new(
        tie.Rank,
        string.Join(", ", tie.Codes.Select(NameOf)),
        tie.OrderedByChair,
        mayDecide && seen.IsSupersetOf(tie.Codes) ? Links.TieOrder(year, tie.Rank) : null);

    public TieOrderRow Order(TieOrder order) => new(
        string.Join(", ", order.Regencies.Select((code, i) => $"{i + 1}. {NameOf(code)}")),
        order.Reason,
        ranking.IsInForce(order),
        mayDecide && seen.IsSupersetOf(order.Regencies) ? Links.TieOrderWithdrawal(year, order.Regencies[0]) : null);

    public ModerationRow Moderations(Standing standing) => new(
        standing.Name,
        [.. standing.Components.Where(c => c.Rule.Source is ComponentSource.Panel).Select(c => Cell(standing, c))]);

    private ModerationCell Cell(Standing standing, ComponentScore component)
    {
        if (!cycle.HasOnSheet(standing.Code, component.Code))
        {
            return new ModerationCell(component.Rule.Name, null, null, null, null, null) { IsScored = false };
        }

        var decides = mayDecide && seen.Contains(standing.Code);
        return new ModerationCell(
            component.Rule.Name,
            component.Combined is { } combined ? IndonesianNumber.Format(combined, cycle.Rules.Decimals) : null,
            component.Moderation is { } moderation ? IndonesianNumber.Format(moderation.Value) : null,
            component.Moderation?.Reason,
            decides ? Links.Moderation(year, standing.Code, component.Code) : null,
            decides && component.Moderation is not null ? Links.ModerationWithdrawal(year, standing.Code, component.Code) : null);
    }

    private string NameOf(string code) => cycle.FindParticipant(code)?.Name ?? code;
}
