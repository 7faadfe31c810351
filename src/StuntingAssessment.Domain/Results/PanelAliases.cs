namespace StuntingAssessment.Domain.Results;

/// <summary>P1, P2, ... for those who scored or recused themselves, permuted anew for every regency: nobody is the same P across the cycle.</summary>
public sealed class PanelAliases
{
    private readonly Dictionary<(string Regency, Guid Panelist), string> codes;

    private PanelAliases(Dictionary<(string Regency, Guid Panelist), string> codes) => this.codes = codes;

    /// <summary>By regency, then by code.</summary>
    public IEnumerable<(string Regency, string Code, Guid Panelist)> All =>
        codes.Select(c => (c.Key.Regency, c.Value, c.Key.Panelist)).OrderBy(c => c.Regency, StringComparer.Ordinal).ThenBy(c => c.Value.Length).ThenBy(c => c.Value, StringComparer.Ordinal);

    /// <param name="scores">Whose sheets and recusals get a code.</param>
    /// <param name="shuffle">Brings them into an order that nobody can guess; chance comes from outside.</param>
    public static PanelAliases Of(CycleScores scores, Action<Guid[]> shuffle)
    {
        var codes = new Dictionary<(string, Guid), string>();
        var panel = scores.Sheets.Select(s => (s.RegencyCode, s.PanelistId)).Concat(scores.Recusals.Select(r => (r.RegencyCode, r.PanelistId)));
        foreach (var regency in panel.Distinct().GroupBy(p => p.RegencyCode, p => p.PanelistId))
        {
            Guid[] panelists = [.. regency.Order()];
            shuffle(panelists);
            foreach (var (index, panelist) in panelists.Index())
            {
                codes.Add((regency.Key, panelist), $"P{index + 1}");
            }
        }

        return new PanelAliases(codes);
    }

    public string CodeOf(string regency, Guid panelist) => codes[(regency, panelist)];
}
