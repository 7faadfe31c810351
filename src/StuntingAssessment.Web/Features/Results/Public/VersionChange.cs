using StuntingAssessment.Domain.Ranking;
using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Web.Features.Results.Public;

/// <summary>What a new version says otherwise than the one before it.</summary>
public sealed record VersionChange(string Name, string Before, string After)
{
    public static IReadOnlyList<VersionChange> Between(Standings before, Standings after) =>
    [
        .. after.InOrder.Concat(after.Apart).Select(s => s.Code).Union(before.InOrder.Concat(before.Apart).Select(s => s.Code))
            .Select(code => new VersionChange((after.Find(code) ?? before.Find(code))!.Name, InWords(before, code), InWords(after, code)))
            .Where(c => c.Before != c.After),
    ];

    private static string InWords(Standings standings, string code)
    {
        if (standings.Find(code) is not { } standing)
        {
            return "tidak dinilai";
        }

        var decimals = standings.Bundle.Rules.Decimals;
        string?[] parts =
        [
            standing.Rank is { } rank ? $"peringkat {rank}{(standing.Tied ? " (seri)" : "")}" : null,
            standing.Total is { } total ? $"nilai akhir {IndonesianNumber.Format(total, decimals)}" : null,
            .. standing.Components.Where(c => c.Value is not null).Select(c => $"{c.Rule.Name} {IndonesianNumber.Format(c.Value!.Value, decimals)}"),
            .. standings.Awards.Where(a => a.Regency == code).Select(a => a.Award.Name ?? a.Award.Code),
        ];
        return string.Join("; ", parts.OfType<string>());
    }
}
