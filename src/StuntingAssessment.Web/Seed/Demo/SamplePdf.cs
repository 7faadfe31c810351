using System.Globalization;
using System.Text;

namespace StuntingAssessment.Web.Seed.Demo;

/// <summary>A small invented document, marked as such on its page: enough for a viewer to show and for a verifier to read.</summary>
internal static class SamplePdf
{
    public static byte[] Of(string title, string office, IReadOnlyList<string> lines)
    {
        var page = new StringBuilder();
        // The mark first, large and pale, so that the text stands on it.
        page.Append("q 0.90 g BT /F2 78 Tf 0.82 0.57 -0.57 0.82 120 220 Tm (DATA CONTOH) Tj ET Q\n");
        page.Append(CultureInfo.InvariantCulture, $"BT /F2 11 Tf 56 786 Td ({Escaped(office.ToUpperInvariant())}) Tj ET\n");
        page.Append("0.6 w 56 776 m 539 776 l S 56 773 m 539 773 l S\n");
        var y = 730;
        foreach (var part in Wrapped(title, 52))
        {
            page.Append(CultureInfo.InvariantCulture, $"BT /F2 16 Tf 56 {y} Td ({Escaped(part)}) Tj ET\n");
            y -= 22;
        }

        y -= 14;
        foreach (var part in lines.SelectMany(line => line.Length == 0 ? [""] : Wrapped(line, 84)))
        {
            page.Append(CultureInfo.InvariantCulture, $"BT /F1 11 Tf 56 {y} Td ({Escaped(part)}) Tj ET\n");
            y -= 17;
        }

        page.Append("BT /F1 9 Tf 56 48 Td (Dokumen karangan untuk contoh portal; bukan dokumen resmi.) Tj ET\n");
        return Assemble(page.ToString());
    }

    private static byte[] Assemble(string page)
    {
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R /Lang (id) >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> /Contents 4 0 R >>",
            $"<< /Length {Encoding.Latin1.GetByteCount(page)} >>\nstream\n{page}endstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
        ];
        var text = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => text.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n"));
        text.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);

    private static IEnumerable<string> Wrapped(string text, int width)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length == 0 ? "" : " ").Append(word);
        }

        yield return line.ToString();
    }
}
