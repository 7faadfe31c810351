using System.Text;
using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.Ranking;

namespace StuntingAssessment.Domain.Results;

/// <summary>Where a cycle's scores are no longer those of a published version: what a new version would change.</summary>
public static class CorrectionDifferences
{
    private const string TieOrders = "urutan kelompok seri";
    private const string Rules = "aturan penilaian";

    /// <returns>Names of participants, and what else differs; none when the scores give the published bundle again, byte for byte.</returns>
    public static IReadOnlyList<string> Of(AssessmentCycle cycle, CycleScores scores, AssessmentResult published)
    {
        var aliases = FrozenBundle.AliasesIn(published.InternalBundle).ToDictionary(a => (a.RegencyCode, a.PanelistId), a => a.Alias);
        var now = CycleBundle.Of(cycle, scores, (regency, panelist) => aliases.GetValueOrDefault((regency, panelist), panelist.ToString("n")));
        var bytes = Encoding.UTF8.GetBytes(published.PublicBundle);
        if (ResultBundleJson.Write(now).AsSpan().SequenceEqual(bytes))
        {
            return [];
        }

        var then = ResultBundleJson.Parse(bytes);
        List<string> differences = [.. cycle.Participants.Where(p => !Alone(now, p.Code).SequenceEqual(Alone(then, p.Code))).Select(p => p.Name)];
        if (!now.ChairDecisions.SequenceEqual(then.ChairDecisions))
        {
            differences.Add(TieOrders);
        }

        return differences.Count > 0 ? differences : [Rules];

        // Compared as they are written: equal bytes are equal numbers.
        byte[] Alone(ResultBundle bundle, string code) => ResultBundleJson.Write(then with
        {
            Participants = [.. bundle.Participants.Where(p => p.Code == code)],
            NotAssessed = [.. bundle.NotAssessed.Where(p => p.Code == code)],
            ChairDecisions = [],
        });
    }
}
