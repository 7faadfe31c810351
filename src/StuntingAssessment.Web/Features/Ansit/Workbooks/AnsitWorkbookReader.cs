using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Platform.Spreadsheets;
using StuntingAssessment.Web.Platform.Spreadsheets.Package;

namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

/// <summary>What a workbook must be of, to be read.</summary>
/// <param name="RegencyCode">Null: the workbook itself says it (the verb).</param>
/// <param name="OfficeId">Null likewise.</param>
public sealed record AnsitExpected(int AssessmentYear, string? RegencyCode, Guid? OfficeId, RegencySheet Sheet);

/// <summary>
/// Reads a Master Ansit workbook that came back. Sheets are found by what the hidden sheet says, rows and columns by their codes: names and positions
/// may change. What cannot be matched is told, never guessed.
/// </summary>
public static class AnsitWorkbookReader
{
    public const string NotOurs = "Berkas ini bukan buku kerja Master Ansit, atau lembar tersembunyinya hilang. Unduh buku kerja dari halaman ini, salin isian Anda ke sana, lalu unggah kembali.";
    public const string OldForm = "Buku kerja ini dari bentuk templat yang lain. Unduh buku kerja yang baru, salin isian Anda ke sana, lalu unggah kembali.";
    public const string BrokenMarks = "Lembar tersembunyi buku kerja ini berubah, jadi isinya tidak dapat dicocokkan. Unduh buku kerja baru, salin isian Anda ke sana, lalu unggah kembali.";
    public const string OtherCatalog = "Daftar indikator berubah sejak buku kerja ini diunduh. Unduh buku kerja yang baru, salin isian Anda ke sana, lalu unggah kembali.";

    /// <summary>Half a million cells and their texts; a regency's workbook has a few thousand.</summary>
    public static SheetLimits Limits { get; } = new(25 * 1024 * 1024, 200L * 1024 * 1024, 20_000, 400, 10_000, TimeSpan.FromSeconds(60));

    /// <summary>What the workbook says that it is of: what it is judged by is looked up with it.</summary>
    /// <exception cref="RuleBrokenException">No workbook of this kind, or damaged.</exception>
    public static AnsitBookMarks ReadMarks(Stream content, CancellationToken cancellationToken)
    {
        using var reader = PackageReader.Open(content, Limits, cancellationToken);
        return MarksIn(reader);
    }

    /// <exception cref="RuleBrokenException">No workbook of this kind, or one of something else; the sentence is for the uploader.</exception>
    public static AnsitReading Read(Stream content, AnsitExpected expected, CancellationToken cancellationToken)
    {
        using var reader = PackageReader.Open(content, Limits, cancellationToken);
        var marks = MarksIn(reader);
        RefuseOthers(marks, expected);
        var run = new AnsitReadingRun(marks, expected.Sheet);
        foreach (var sheet in reader.Sheets.Where(s => !s.IsHidden && s.Name is not (AnsitLayout.Mending or AnsitLayout.Guide or AnsitLayout.Marks)).OrderBy(s => s.Name is AnsitLayout.Villages or AnsitLayout.Regency ? 0 : 1))
        {
            run.Read(reader, sheet);
        }

        return run.Finished();
    }

    private static AnsitBookMarks MarksIn(PackageReader reader) =>
        AnsitMarks.Read(reader, reader.Sheets.FirstOrDefault(s => s.Name == AnsitLayout.Marks) ?? throw new RuleBrokenException(NotOurs));

    private static void RefuseOthers(AnsitBookMarks marks, AnsitExpected expected)
    {
        var of = marks.Of;
        if (of.AssessmentYear != expected.AssessmentYear || of.Year != expected.Sheet.Year)
        {
            throw new RuleBrokenException($"Buku kerja ini untuk penilaian {of.AssessmentYear} (isian tahun {of.Year}), sedangkan halaman ini untuk penilaian {expected.AssessmentYear} (isian tahun {expected.Sheet.Year}). Unduh buku kerja dari halaman ini.");
        }

        if (expected.RegencyCode is { } regency && of.RegencyCode != regency)
        {
            throw new RuleBrokenException($"Buku kerja ini milik {of.RegencyName} ({of.RegencyCode}), bukan wilayah halaman ini. Unggah di halaman wilayah itu, atau unduh buku kerja dari halaman ini.");
        }

        if (expected.OfficeId is { } office && of.OfficeId != office)
        {
            throw new RuleBrokenException($"Buku kerja ini milik {of.OfficeName}, bukan perangkat daerah halaman ini. Unggah di halaman perangkat daerah itu, atau unduh buku kerja dari halaman ini.");
        }

        if (expected.Sheet.Places.FirstOrDefault(p => p.Level is IndicatorLevel.Regency) is not { } whole || !marks.Places.TryGetValue(of.RegencyCode, out var known) || known.Place != whole.Id)
        {
            throw new RuleBrokenException(BrokenMarks);
        }

        var now = marks.Codes.Select(c => expected.Sheet.MeasureAt(c) is { } m ? AnsitLayout.MeaningOf(expected.Sheet.Measures[m]) : null);
        if (!now.SequenceEqual(marks.Meanings))
        {
            throw new RuleBrokenException(OtherCatalog);
        }
    }
}
