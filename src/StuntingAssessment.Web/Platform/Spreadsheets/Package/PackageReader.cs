using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Platform.Files;

namespace StuntingAssessment.Web.Platform.Spreadsheets.Package;

/// <param name="Top">Rows and columns from 1, both ends within.</param>
public readonly record struct CellRange(int Top, int Left, int Bottom, int Right)
{
    /// <returns>Null for a single cell, which some programs write too.</returns>
    public static CellRange? Of(string text)
    {
        return text.Split(':') is [var first, var last] ? new CellRange(RowOf(first), SheetCell.ColumnOf(first), RowOf(last), SheetCell.ColumnOf(last)) : null;

        static int RowOf(string place) => int.Parse(place.AsSpan(place.AsSpan().IndexOfAnyInRange('0', '9')), NumberStyles.None, CultureInfo.InvariantCulture);
    }
}

/// <summary>
/// Reads the sheets of a workbook whose package has been checked, each in one pass and row by row. ExcelDataReader gives a formula's last result as if
/// it had been typed and runs through a sheet twice before its first row; this one says what is a formula, a percent, a date or merged (decision 0037).
/// </summary>
public sealed class PackageReader : IDisposable
{
    private const int MostMerged = 10_000;

    /// <summary>Relations are asked several times, and everything else once.</summary>
    private const int Readings = 2;

    private readonly long started = Stopwatch.GetTimestamp();
    private readonly SheetLimits limits;
    private readonly ZipArchive zip;
    private readonly Unpacking unpacking;
    private readonly PackageCells cells;

    private PackageReader(ZipArchive zip, Unpacking unpacking, SheetLimits limits)
    {
        this.zip = zip;
        this.unpacking = unpacking;
        this.limits = limits;
        var main = PackageParts.MainOf(zip, unpacking);
        Sheets = PackageParts.SheetsOf(zip, main, unpacking);
        cells = new PackageCells(SharedTexts.Read(PackageParts.RelatedTo(zip, main, "sharedStrings", unpacking), unpacking), NumberLooks.Read(PackageParts.RelatedTo(zip, main, "styles", unpacking), unpacking), limits);
    }

    /// <summary>As the tabs stand.</summary>
    public IReadOnlyList<PackageSheet> Sheets { get; }

    /// <param name="content">Its package has passed <see cref="UploadRules"/>. Stays open.</param>
    /// <param name="limits">How much is read.</param>
    /// <param name="cancellationToken">Ends the reading, whenever it happens.</param>
    /// <exception cref="RuleBrokenException">Too large or damaged; the sentence is for the uploader.</exception>
    public static PackageReader Open(Stream content, SheetLimits limits, CancellationToken cancellationToken)
    {
        if (ZipDirectory.Read(content, cancellationToken).Sum(l => Math.Min(l.Size, limits.ExpandedBytes + 1)) > limits.ExpandedBytes)
        {
            throw new RuleBrokenException(UploadRefusals.Bomb);
        }

        content.Position = 0;
        var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        try
        {
            return new PackageReader(zip, new Unpacking(limits.ExpandedBytes * Readings, cancellationToken), limits);
        }
        catch (Exception broken) when (IsDamage(broken))
        {
            zip.Dispose();
            throw new RuleBrokenException(UploadRefusals.Damaged);
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    /// <summary>Gives each row that has a cell with something in it; the list is the caller's only until the next row.</summary>
    /// <param name="sheet">One of <see cref="Sheets"/>.</param>
    /// <param name="onRow">Whether more rows are wanted.</param>
    /// <returns>What is merged, which a sheet says at its end.</returns>
    /// <exception cref="RuleBrokenException">Too large or damaged.</exception>
    public IReadOnlyList<CellRange> Read(PackageSheet sheet, Func<int, IReadOnlyList<PackageCell>, bool> onRow)
    {
        try
        {
            return Run(sheet, onRow);
        }
        catch (Exception broken) when (IsDamage(broken))
        {
            throw new RuleBrokenException(UploadRefusals.Damaged);
        }
    }

    public void Dispose() => zip.Dispose();

    private static bool IsDamage(Exception broken) =>
        broken is InvalidDataException or XmlException or FormatException or OverflowException or ArgumentException or KeyNotFoundException or DecoderFallbackException or EndOfStreamException;

    private List<CellRange> Run(PackageSheet sheet, Func<int, IReadOnlyList<PackageCell>, bool> onRow)
    {
        var merged = new List<CellRange>();
        var (row, said) = (new List<PackageCell>(), 0);
        bool HandOver()
        {
            var goesOn = row.Count == 0 || (++said <= limits.Rows ? onRow(row[0].Row, row) : throw TooLong(sheet));
            row.Clear();
            return goesOn;
        }

        var (number, column) = (0, 0);
        using var xml = PackageXml.Open(zip.GetEntry(sheet.Part) ?? throw new InvalidDataException(), unpacking);
        xml.MoveToContent();
        while (!xml.EOF)
        {
            switch (xml.NodeType is XmlNodeType.Element ? xml.LocalName : "")
            {
                case "row":
                    if (!HandOver())
                    {
                        return merged;
                    }

                    CheckTime();
                    (number, column) = (xml.GetAttribute("r") is { } given ? int.Parse(given, NumberStyles.None, CultureInfo.InvariantCulture) : number + 1, 0);
                    break;
                case "c":
                    // What stands twice or out of order would be found by some programs and not by others.
                    var next = xml.GetAttribute("r") is { } place ? SheetCell.ColumnOf(place) : column + 1;
                    column = next > column ? next : throw new InvalidDataException();
                    if (cells.Read(xml, number, column) is { Kind: not CellKind.Blank } cell)
                    {
                        row.Add(column <= limits.Columns ? cell : throw TooWide(sheet));
                    }

                    continue;
                case "mergeCell" when CellRange.Of(xml.GetAttribute("ref") ?? "") is { } range:
                    merged.Add(merged.Count < MostMerged ? range : throw TooMerged(sheet));
                    break;
            }

            PackageXml.Next(xml);
        }

        HandOver();
        return merged;
    }

    private RuleBrokenException TooLong(PackageSheet sheet) =>
        new($"Lembar \"{sheet.Name}\" berisi lebih dari {IndonesianNumber.Format(limits.Rows)} baris. Hapus baris tambahannya, lalu unggah kembali.");

    private RuleBrokenException TooWide(PackageSheet sheet) =>
        new($"Lembar \"{sheet.Name}\" memakai lebih dari {limits.Columns} kolom. Pakai buku kerja yang diunduh dari portal, lalu unggah kembali.");

    private static RuleBrokenException TooMerged(PackageSheet sheet) =>
        new($"Lembar \"{sheet.Name}\" berisi lebih dari {IndonesianNumber.Format(MostMerged)} sel gabungan. Pisahkan selnya, lalu unggah kembali.");

    private void CheckTime()
    {
        if (Stopwatch.GetElapsedTime(started) > limits.Time)
        {
            throw new RuleBrokenException("Berkas ini terlalu lama dibaca. Salin isinya ke buku kerja yang baru diunduh, lalu unggah kembali.");
        }
    }
}
