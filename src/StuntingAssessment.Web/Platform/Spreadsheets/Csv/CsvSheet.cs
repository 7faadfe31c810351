using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace StuntingAssessment.Web.Platform.Spreadsheets.Csv;

/// <summary>A CSV as spreadsheets of all countries save it: comma, semicolon or tab, UTF-8 or UTF-16.</summary>
internal static class CsvSheet
{
    private const string NotText = "CSV ini tidak tersimpan sebagai UTF-8. Simpan ulang sebagai CSV UTF-8 atau .xlsx, lalu unggah kembali.";
    private const string Quotes = "Tanda kutip dalam CSV ini tidak berpasangan. Simpan ulang dari aplikasinya, lalu unggah kembali.";

    public static Sheet Read(Stream content, SheetLimits limits, SheetReader.Guard guard)
    {
        var text = TextOf(content);
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = DelimiterOf(text),
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            BadDataFound = _ => throw new RuleBrokenException(Quotes),
            MaxFieldSize = limits.CellLength * 4,
        });
        var rows = new List<SheetRow>();
        try
        {
            for (var number = 1; parser.Read(); number++)
            {
                guard.CheckTime();
                if (RowOf(parser.Record!, number, limits, guard) is { } row)
                {
                    guard.CountRow();
                    rows.Add(row);
                }
            }
        }
        catch (CsvHelperException broken)
        {
            throw broken.InnerException as RuleBrokenException ?? new RuleBrokenException(Quotes);
        }

        return new Sheet("CSV", rows);
    }

    private static SheetRow? RowOf(string[] fields, int number, SheetLimits limits, SheetReader.Guard guard)
    {
        if (Array.TrueForAll(fields, string.IsNullOrWhiteSpace))
        {
            return null;
        }

        if (fields.Skip(limits.Columns).Any(f => !string.IsNullOrWhiteSpace(f)))
        {
            throw guard.TooWide();
        }

        return new SheetRow(number, [.. fields.Take(limits.Columns).Select((field, i) => CellOf(guard.Checked(field, number, i + 1), number, i + 1))]);
    }

    private static SheetCell CellOf(string text, int row, int column) =>
        new(row, column, text.Length == 0 ? CellKind.Blank : text[0] == '=' ? CellKind.Formula : CellKind.Text, text);

    private static string TextOf(Stream content)
    {
        try
        {
            // Strict: a name with a wrong letter must not slip in unseen.
            using var reader = new StreamReader(content, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
            var text = reader.ReadToEnd();
            return text.Contains('\0', StringComparison.Ordinal) ? throw new RuleBrokenException(NotText) : text;
        }
        catch (DecoderFallbackException)
        {
            throw new RuleBrokenException(NotText);
        }
    }

    /// <summary>An Indonesian spreadsheet writes semicolons. What the first line has most of, outside quotes, parts the cells.</summary>
    private static string DelimiterOf(string text)
    {
        var counts = new Dictionary<char, int> { [','] = 0, [';'] = 0, ['\t'] = 0 };
        var quoted = false;
        foreach (var letter in text.TakeWhile(c => quoted || c is not ('\r' or '\n')))
        {
            quoted ^= letter == '"';
            if (!quoted && counts.TryGetValue(letter, out var count))
            {
                counts[letter] = count + 1;
            }
        }

        return counts.MaxBy(c => c.Value).Key.ToString();
    }
}
