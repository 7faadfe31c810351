using System.Globalization;
using StuntingAssessment.Domain.Ranking;
using StuntingAssessment.Domain.Results;
using StuntingAssessment.Web.Platform.Spreadsheets.Csv;

namespace StuntingAssessment.Web.Features.Shared;

/// <summary>A ranking as CSV: every number as it is printed, blank where there is none.</summary>
public static class RankingCsv
{
    public static byte[] Of(Standings standings) => CsvText.Of(Head(standings), Rows(standings));

    public static IReadOnlyList<string> Head(Standings standings) =>
    [
        "peringkat", "kode", "kabupaten_kota", .. ActionsOf(standings).Select(no => $"aksi_{no}"), .. standings.Bundle.Rules.Components.Select(c => c.Code),
        "nilai_akhir", "predikat", "seri", "penghargaan", "tidak_dinilai_karena",
    ];

    public static IEnumerable<IReadOnlyList<string?>> Rows(Standings standings)
    {
        var actions = ActionsOf(standings).Count;
        var notAssessed = standings.Bundle.NotAssessed.Select(n => (IReadOnlyList<string?>)[null, n.Code, n.Name, .. new string?[actions + standings.Bundle.Rules.Components.Count + 4], n.Reason]);
        return standings.InOrder.Concat(standings.Apart).Select(s => Row(standings, s, actions)).Concat(notAssessed);
    }

    private static List<int> ActionsOf(Standings standings) => standings.InOrder is [var any, ..] ? [.. any.Actions.Select(a => a.Action)] : [];

    private static IReadOnlyList<string?> Row(Standings standings, Standing standing, int actions)
    {
        var decimals = standings.Bundle.Rules.Decimals;
        return
        [
            standing.Rank?.ToString(CultureInfo.InvariantCulture),
            standing.Code,
            standing.Name,
            // A district has no actions.
            .. standing.Actions.Count > 0 ? standing.Actions.Select(a => Printed(a.Printed, Rounding.PartDecimals)) : new string?[actions],
            .. standing.Components.Select(c => Printed(c.Value, decimals)),
            Printed(standing.Total, decimals),
            standing.Predicate,
            standing.Tied ? "ya" : null,
            string.Join("; ", standings.Awards.Where(a => a.Regency == standing.Code).Select(a => OpenAwards.NameOf(a.Award))),
            null,
        ];
    }

    private static string? Printed(decimal? value, int decimals) => value is { } number ? Rounding.Print(number, decimals) : null;
}
