using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Platform.Files;

namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

/// <summary>What a judged workbook is given back with.</summary>
public static class MendWorkbook
{
    /// <param name="workbook">As it came.</param>
    /// <param name="judged">What is wrong with it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The same workbook with its faults marked, at its start.</returns>
    /// <exception cref="RuleBrokenException">Damaged beside what is read of it.</exception>
    public static async Task<MemoryStream> RunAsync(Stream workbook, JudgedWorkbook judged, CancellationToken cancellationToken)
    {
        var copy = new MemoryStream();
        workbook.Position = 0;
        await workbook.CopyToAsync(copy, cancellationToken);
        copy.Position = 0;
        try
        {
            WorkbookMending.Run(copy, MarksOf(judged), VersionsOf(judged), cancellationToken);
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or InvalidDataException or XmlException or FormatException or ArgumentException or InvalidOperationException or KeyNotFoundException)
        {
            // What was read of it is sound; something beside it is not.
            throw new RuleBrokenException(UploadRefusals.Damaged);
        }

        copy.Position = 0;
        return copy;
    }

    public static IReadOnlyList<MendingMark> MarksOf(JudgedWorkbook judged) =>
    [
        .. judged.Reading.Problems.Select(p => new MendingMark(p.Sheet, p.Row, p.Column, "baris atau kolom", p.Sentence)),
        .. judged.Decisions.Zip(judged.Spots, (decision, spot) => (Decision: decision, Spot: spot))
            .Where(d => d.Decision.Outcome is CellOutcome.Refused or CellOutcome.Conflict)
            .Select(d => new MendingMark(judged.Reading.SheetOf(d.Spot), d.Spot.Row, d.Spot.Column, judged.Sheet.NameOf(d.Decision.Input.Place, d.Decision.Input.Measure), SentenceOf(judged, d.Decision))),
    ];

    /// <summary>What is stored as the workbook has it counts as seen: a later change of it is no conflict.</summary>
    private static Dictionary<string, string> VersionsOf(JudgedWorkbook judged)
    {
        var marks = judged.Reading.Marks;
        var same = judged.Decisions.Where(d => d.Outcome is CellOutcome.Same).ToDictionary(d => (d.Input.Place, d.Input.Measure), d => d.Version);
        var sheet = judged.Sheet;
        var measures = marks.Codes.Select(c => sheet.Measures[sheet.MeasureAt(c)!.Value]).ToLookup(m => m.Level);
        return marks.Places.Where(p => sheet.PlaceAt(p.Value.Place) is not null).ToDictionary(p => p.Key, p =>
        {
            var before = p.Value.Versions.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var level = sheet.Places[sheet.PlaceAt(p.Value.Place)!.Value].Level;
            return AnsitMarks.VersionsOf(measures[level].Select((m, i) => same.TryGetValue((p.Value.Place, m.Code), out var now) ? now : i < before.Length ? int.Parse(before[i], CultureInfo.InvariantCulture) : 0));
        });
    }

    private static string SentenceOf(JudgedWorkbook judged, CellDecision decision)
    {
        if (decision.Outcome is CellOutcome.Refused)
        {
            return decision.Sentence ?? "";
        }

        var sheet = judged.Sheet;
        var shown = decision.Before.Shown(sheet.Measures[sheet.MeasureAt(decision.Input.Measure)!.Value]);
        return $"Diubah orang lain sejak buku ini diunduh; di portal sekarang: {(shown.Length == 0 ? "kosong" : shown)}. Putuskan di portal isi mana yang dipakai.";
    }
}
