using System.Diagnostics;
using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using StuntingAssessment.Domain.Regions;

namespace StuntingAssessment.Web.Features.Regions.Lists;

/// <summary>What stands in a code list: its rows, or what is wrong with it line by line.</summary>
public sealed record RegionListFile(IReadOnlyList<RegionListRow> Rows, IReadOnlyList<RegionListProblem> Problems)
{
    public const int MaxBytes = 4 * 1024 * 1024;
    public const int MaxRows = 20_000;
    private const int MaxField = 500;
    private const int MostProblems = 200;

    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(10);

    private static readonly string[][] Columns = [["code", "kode"], ["name", "nama"], ["level", "tingkat"], ["parent", "induk"]];

    public static RegionListFile Read(byte[] content)
    {
        string text;
        try
        {
            text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Refused(1, "Berkas ini bukan teks UTF-8. Simpan dari lembar kerja sebagai \"CSV UTF-8\".");
        }

        try
        {
            return Parse(text);
        }
        catch (CsvHelperException wrong)
        {
            return Refused(wrong.Context?.Parser?.RawRow ?? 1, $"Baris ini tidak dapat dibaca sebagai CSV: periksa tanda kutipnya, dan isian paling panjang {MaxField} karakter.");
        }
    }

    private static RegionListFile Parse(string text)
    {
        var clock = Stopwatch.StartNew();
        var head = text.AsSpan(0, text.IndexOfAny(['\r', '\n']) is var end and >= 0 ? end : text.Length);
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = head.Count(';') > head.Count(',') ? ";" : ",",
            MaxFieldSize = MaxField,
            TrimOptions = TrimOptions.Trim,
            IgnoreBlankLines = true,
        };
        using var csv = new CsvReader(new StringReader(text), configuration);
        if (!csv.Read() || !csv.ReadHeader())
        {
            return Refused(1, "Berkas ini kosong.");
        }

        var header = csv.HeaderRecord!.Select(h => h.Trim().ToLowerInvariant()).ToList();
        var at = Columns.Select(names => header.FindIndex(names.Contains)).ToList();
        if (at.Contains(-1))
        {
            return Refused(1, "Baris pertama harus menyebut kolom code, name, level, parent (atau kode, nama, tingkat, induk).");
        }

        var rows = new List<RegionListRow>();
        var problems = new List<RegionListProblem>();
        while (csv.Read())
        {
            if (rows.Count == MaxRows || clock.Elapsed > MaxTime)
            {
                return Refused(csv.Parser.RawRow, $"Daftar terlalu panjang: paling banyak {MaxRows:N0} baris dalam satu berkas.");
            }

            if (csv.Parser.Count <= at.Max())
            {
                problems.Add(new RegionListProblem(csv.Parser.RawRow, $"Baris ini hanya mempunyai {csv.Parser.Count} kolom."));
                continue;
            }

            rows.Add(new RegionListRow(csv.Parser.RawRow, csv.GetField(at[0])!, csv.GetField(at[1])!, csv.GetField(at[2])!.ToLowerInvariant(), csv.GetField(at[3]) is { Length: > 0 } parent ? parent : null));
        }

        if (rows.Count == 0 && problems.Count == 0)
        {
            return Refused(1, "Daftar ini tidak mempunyai baris.");
        }

        problems.AddRange(RegionListDiff.Problems(rows));
        return new RegionListFile(rows, [.. problems.OrderBy(p => p.Line).Take(MostProblems)]);
    }

    private static RegionListFile Refused(int line, string sentence) => new([], [new RegionListProblem(line, sentence)]);
}
