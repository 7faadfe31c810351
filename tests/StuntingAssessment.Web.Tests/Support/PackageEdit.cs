using System.IO.Compression;
using System.Text;

namespace StuntingAssessment.Web.Tests.Support;

/// <summary>Changes the parts of a workbook as no spreadsheet would.</summary>
internal static class PackageEdit
{
    public const string FirstSheet = "xl/worksheets/sheet1.xml";

    /// <param name="workbook">A package.</param>
    /// <param name="change">By the part's name and text, its new text.</param>
    public static byte[] Of(byte[] workbook, Func<string, string, string> change) => Rewritten(workbook, (name, content) => Encoding.Latin1.GetBytes(change(name, Encoding.Latin1.GetString(content))));

    /// <summary>One thing in the first sheet replaced by another, which must be there.</summary>
    public static byte[] InSheet(byte[] workbook, string old, string replacement) => Of(workbook, (name, text) =>
    {
        if (name != FirstSheet)
        {
            return text;
        }

        text.Should().Contain(old);
        return text.Replace(old, replacement, StringComparison.Ordinal);
    });

    public static byte[] Rewritten(byte[] workbook, Func<string, byte[], byte[]> change)
    {
        using var result = new MemoryStream();
        using (var to = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var from = new ZipArchive(new MemoryStream(workbook), ZipArchiveMode.Read);
            foreach (var entry in from.Entries)
            {
                using var content = new MemoryStream();
                using (var stream = entry.Open())
                {
                    stream.CopyTo(content);
                }

                using var written = to.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                written.Write(change(entry.FullName, content.ToArray()));
            }
        }

        return result.ToArray();
    }

    public static byte[] With(byte[] workbook, string name, byte[] content)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(content);
        }

        return stream.ToArray();
    }

    public static IReadOnlyList<string> Parts(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook), ZipArchiveMode.Read);
        return [.. zip.Entries.Select(e => e.FullName)];
    }
}
