using System.IO.Compression;
using System.Text;
using StuntingAssessment.Web.Platform.Spreadsheets.Csv;

namespace StuntingAssessment.Web.Features.Cycles.Export;

/// <summary>Writes the ZIP row by row into a temporary file, so its size does not decide how much memory it takes.</summary>
public sealed class WriteCycleExport(CycleTables tables, PortalClock clock)
{
    private const string ReadMe = "README.txt";
    private const int BufferSize = 64 * 1024;

    public static IReadOnlyList<ExportedTable> Contents { get; } = [.. CycleTables.Known, new ExportedTable(ReadMe, "Keterangan tentang berkas-berkas ini.")];

    /// <returns>From its beginning; the file is gone when the stream is disposed.</returns>
    public async Task<Stream> RunAsync(AssessmentCycle cycle, CancellationToken cancellationToken)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        try
        {
            await WriteAsync(cycle, file, cancellationToken);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private async Task WriteAsync(AssessmentCycle cycle, Stream output, CancellationToken cancellationToken)
    {
        await using var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellationToken);
        await WriteAsync(zip, ReadMe, [About(cycle)], cancellationToken);
        await foreach (var table in tables.OfAsync(cycle, cancellationToken))
        {
            await WriteAsync(zip, table, cancellationToken);
        }
    }

    private static async Task WriteAsync(ZipArchive zip, CsvTable table, CancellationToken cancellationToken)
    {
        await using var stream = await zip.CreateEntry(table.Name).OpenAsync(cancellationToken);
        await using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await text.WriteAsync(CsvText.Line(table.Head).AsMemory(), cancellationToken);
        await foreach (var row in table.Rows.WithCancellation(cancellationToken))
        {
            await text.WriteAsync(CsvText.Line(row).AsMemory(), cancellationToken);
        }
    }

    private static async Task WriteAsync(ZipArchive zip, string name, IEnumerable<string> lines, CancellationToken cancellationToken)
    {
        await using var stream = await zip.CreateEntry(name).OpenAsync(cancellationToken);
        await using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        foreach (var line in lines)
        {
            await text.WriteAsync(line.AsMemory(), cancellationToken);
        }
    }

    private string About(AssessmentCycle cycle)
    {
        string[] lines =
        [
            $"Semua data siklus penilaian {cycle.AssessmentYear}, Provinsi {cycle.ProvinceName}",
            $"Diunduh {clock.InWords(clock.UtcNow)}. Tahap siklus saat itu: {cycle.PhaseName}.",
            "",
            "Setiap tabel adalah CSV (UTF-8, pemisah koma). Angka memakai titik desimal; waktu ditulis dalam UTC.",
            "Sel yang menyerupai rumus diawali tanda petik tunggal agar tidak dijalankan oleh pengolah angka.",
            "Lembar nilai hanya menurut kode: P1 pada satu daerah bukan P1 pada daerah lain. Sel kosong berarti belum ada, bukan nol.",
            "",
            .. Contents.Where(t => t.Name != ReadMe).SelectMany(t => new[] { t.Name, $"    {t.About}" }),
            "",
        ];
        return string.Join("\r\n", lines);
    }
}
