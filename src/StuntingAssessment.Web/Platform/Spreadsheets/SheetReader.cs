using System.Diagnostics;
using StuntingAssessment.Web.Platform.Files;
using StuntingAssessment.Web.Platform.Spreadsheets.Csv;
using StuntingAssessment.Web.Platform.Spreadsheets.Package;

namespace StuntingAssessment.Web.Platform.Spreadsheets;

/// <summary>Reads an uploaded table, workbook or CSV, as typed cells and within limits. The file itself is not kept.</summary>
public sealed class SheetReader(FileStore files)
{
    /// <summary>The first sheet of a workbook, or the CSV.</summary>
    /// <exception cref="RuleBrokenException">No table, with macros, too large or damaged; the sentence is for the uploader.</exception>
    public async Task<Sheet> ReadAsync(Stream upload, SheetLimits limits, CancellationToken cancellationToken)
    {
        await using var file = await files.TakeTableAsync(upload, limits.Bytes, cancellationToken);
        var head = new byte[4];
        var isWorkbook = UploadRules.IsZip(head.AsSpan(0, file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)));
        file.Position = 0;
        var guard = new Guard(limits);
        return isWorkbook ? WorkbookSheet.Read(file, limits, guard, cancellationToken) : CsvSheet.Read(file, limits, guard);
    }

    /// <summary>Counts what has been read.</summary>
    internal sealed class Guard(SheetLimits limits)
    {
        private readonly long started = Stopwatch.GetTimestamp();
        private int rows;

        public void CountRow()
        {
            if (++rows > limits.Rows)
            {
                throw new RuleBrokenException($"Daftar ini lebih dari {limits.Rows - 1} baris. Bagi menjadi beberapa berkas, lalu unggah satu per satu.");
            }

            CheckTime();
        }

        public void CheckTime()
        {
            if (Stopwatch.GetElapsedTime(started) > limits.Time)
            {
                throw new RuleBrokenException("Berkas ini terlalu lama dibaca. Salin isinya ke templat yang baru diunduh, lalu unggah kembali.");
            }
        }

        public string Checked(string text, int row, int column)
        {
            var trimmed = text.Trim();
            return trimmed.Length <= limits.CellLength
                ? trimmed
                : throw new RuleBrokenException($"Sel {SheetCell.ColumnName(column)}{row} terlalu panjang: paling banyak {limits.CellLength} karakter.");
        }

        public RuleBrokenException TooWide() => new($"Daftar ini memakai lebih dari {limits.Columns} kolom. Pakai templat yang dapat diunduh, lalu unggah kembali.");
    }
}
