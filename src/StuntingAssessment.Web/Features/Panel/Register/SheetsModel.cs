using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Web.Features.Shared;
using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Panel.Register;

/// <param name="Scores">Null while it is a draft: what is not submitted is nobody else's to read.</param>
public sealed record NamedSheet(Guid Id, string RegencyCode, Guid PanelistId, IReadOnlyDictionary<string, decimal>? Scores);

/// <param name="Values">By component, as printed.</param>
public sealed record NamedRow(PanelMember Member, PanelStanding Standing, Guid? Sheet, IReadOnlyList<string?> Values);

public sealed record NamedRegency(string Name, IReadOnlyList<NamedRow> Rows)
{
    public bool HasSheets => Rows.Any(r => r.Sheet is not null);
}

public sealed record ProgressRow(string Code, string Name, IReadOnlyList<PanelStanding> Standings, bool IsComplete)
{
    public int Submitted => Standings.Count(s => s is PanelStanding.Submitted);

    public int Expected => Standings.Count(s => s is not PanelStanding.Recused);
}

/// <param name="Named">With values, for the chair only; null for everybody else.</param>
/// <param name="Hidden">Regencies that the asker declared a conflict with.</param>
public sealed record SheetsModel(int Year, IReadOnlyList<PanelMember> Members, IReadOnlyList<ProgressRow> Progress, IReadOnlyList<NamedRegency>? Named, IReadOnlyList<string> Components, IReadOnlyList<string> Hidden, bool MayUnlockSheets)
{
    public IEnumerable<NamedRegency> WithSheets => (Named ?? []).Where(r => r.HasSheets);

    public IReadOnlyList<string> WithoutSheets => [.. (Named ?? []).Where(r => !r.HasSheets).Select(r => r.Name)];

    public int Submitted => Progress.Sum(p => p.Submitted);

    public int Expected => Progress.Sum(p => p.Expected);

    public static SheetsModel Of(AssessmentCycle cycle, IReadOnlyList<string> visible, PanelBoard board, List<NamedSheet>? named)
    {
        var shown = cycle.Participants.Where(p => visible.Contains(p.Code)).ToList();
        var panel = cycle.Rules.Components.Where(c => c.Source is ComponentSource.Panel).OrderByDescending(c => c.Weight > 0).ToList();
        return new SheetsModel(
            cycle.AssessmentYear,
            board.Members,
            [.. shown.Where(p => p.IsAssessed).Select(p => new ProgressRow(p.Code, p.Name, board.Of(p.Code), board.IsComplete(p.Code)))],
            named is null ? null : [.. shown.Select(p => new NamedRegency(p.Name, [.. board.Members.Select(m => RowOf(cycle, panel, p.Code, m, board, named))]))],
            [.. panel.Select(c => c.Name)],
            [.. cycle.Participants.Where(p => !visible.Contains(p.Code)).Select(p => p.Name)],
            MayUnlock(cycle));
    }

    public static bool MayUnlock(AssessmentCycle cycle) => cycle.Now(Act.UnlockSheet) is not Possible.No;

    private static NamedRow RowOf(AssessmentCycle cycle, List<ScoreComponent> panel, string regency, PanelMember member, PanelBoard board, List<NamedSheet> named)
    {
        var standing = board.Of(regency, member.Id);
        // A recused panellist's sheet counts nowhere and is shown nowhere.
        var sheet = standing is PanelStanding.Recused ? null : named.Find(s => s.RegencyCode == regency && s.PanelistId == member.Id);
        var values = sheet?.Scores is { } scores ? SheetValues.Of(cycle.Rules, scores) : null;
        return new NamedRow(member, standing, sheet?.Scores is null ? null : sheet.Id, [.. panel.Select(c => SheetReading.Number(values?[c.Code], cycle.Rules.Decimals))]);
    }
}
