using System.Globalization;
using StuntingAssessment.Web.Platform.Spreadsheets.Package;

namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

/// <summary>The hidden sheet, written: a few facts, then a row for each place with the versions of its cells.</summary>
internal static class AnsitMarks
{
    private const int FirstFacts = 9;

    public static IEnumerable<IReadOnlyList<string>> Rows(AnsitBook book)
    {
        var of = book.Of;
        yield return [AnsitLayout.Magic, Invariant(AnsitLayout.FormatVersion)];
        yield return ["penilaian", Invariant(of.AssessmentYear)];
        yield return ["tahun", Invariant(of.Year)];
        yield return ["wilayah", of.RegencyCode, of.RegencyName];
        yield return ["opd", of.OfficeId.ToString(), of.OfficeName];
        yield return ["lembar", AnsitLayout.Villages, AnsitLayout.Regency];
        yield return ["kolom", string.Join(' ', book.Measures.Select(m => m.Code))];
        yield return ["arti", string.Join(' ', book.Measures.Select(AnsitLayout.MeaningOf))];
        yield return ["baris", Invariant(book.Sheet.Places.Count)];
        foreach (var (place, key) in AnsitLayout.Rows(book.Sheet.Places))
        {
            yield return [key, place.Id.ToString(), VersionsOf(book.Measures.Where(m => m.Level == place.Level).Select(m => book.VersionOf(place.Id, m.Code)))];
        }
    }

    /// <summary>"3 0 1"; blank when nothing was ever written.</summary>
    public static string VersionsOf(IEnumerable<int> versions)
    {
        var text = string.Join(' ', versions.Select(Invariant));
        return text.AsSpan().IndexOfAnyExcept('0', ' ') < 0 ? "" : text;
    }

    /// <summary>Reads them back.</summary>
    /// <exception cref="RuleBrokenException">Another version of the form, or damaged.</exception>
    public static AnsitBookMarks Read(PackageReader reader, PackageSheet sheet)
    {
        var rows = new List<string[]>();
        reader.Read(sheet, (_, cells) =>
        {
            rows.Add([.. Enumerable.Range(1, cells[^1].Column).Select(c => cells.FirstOrDefault(x => x.Column == c).Text ?? "")]);
            return true;
        });
        if (rows is not [[AnsitLayout.Magic, var version, ..], ..])
        {
            throw new RuleBrokenException(AnsitWorkbookReader.NotOurs);
        }

        if (version != Invariant(AnsitLayout.FormatVersion))
        {
            throw new RuleBrokenException(AnsitWorkbookReader.OldForm);
        }

        if (rows.Count < FirstFacts || rows.Skip(1).Any(r => r.Length < 2)
            || !int.TryParse(rows[1][1], CultureInfo.InvariantCulture, out var assessment) || !int.TryParse(rows[2][1], CultureInfo.InvariantCulture, out var year) || !Guid.TryParse(rows[4][1], out var office))
        {
            throw new RuleBrokenException(AnsitWorkbookReader.BrokenMarks);
        }

        var of = new AnsitBookOf(assessment, year, rows[3][1], rows[3].ElementAtOrDefault(2) ?? "", office, rows[4].ElementAtOrDefault(2) ?? "");
        var (codes, meanings) = (rows[6][1].Split(' ', StringSplitOptions.RemoveEmptyEntries), rows[7][1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var places = new Dictionary<string, (Guid, string)>(StringComparer.Ordinal);
        foreach (var row in rows.Skip(FirstFacts))
        {
            if (!Guid.TryParse(row[1], out var place) || !places.TryAdd(row[0], (place, row.ElementAtOrDefault(2) ?? "")))
            {
                throw new RuleBrokenException(AnsitWorkbookReader.BrokenMarks);
            }
        }

        var isSound = codes.Length == meanings.Length && codes.Distinct().Count() == codes.Length && places.Values.DistinctBy(p => p.Item1).Count() == places.Count;
        return isSound ? new AnsitBookMarks(of, codes, meanings, places) : throw new RuleBrokenException(AnsitWorkbookReader.BrokenMarks);
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
