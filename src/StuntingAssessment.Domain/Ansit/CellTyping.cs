using System.Globalization;
using System.Text.RegularExpressions;
using StuntingAssessment.Domain.Ansit.Checks;
using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Domain.Ansit;

/// <summary>Reads what somebody typed into a cell, in the grid, in a form or in a workbook.</summary>
public static partial class CellTyping
{
    public const string NotApplicableWord = "tidak berlaku";

    /// <summary>Nothing that is counted in a village reaches it; more is a slip of the keyboard.</summary>
    public const long Largest = 99_999_999;

    private static readonly string[] Yes = ["ya", "y", "1", "ada", "sudah", "benar", "true"];
    private static readonly string[] No = ["tidak", "t", "0", "tidak ada", "belum", "salah", "false"];

    /// <summary>What people write where there is no number; it may be zero, not known, or not asked here.</summary>
    private static readonly string[] Nothing = ["-", "--", "\u2013", "\u2014", "n/a", "na", "nihil", "kosong", "tidak ada", "tidak ada data", "tidak ada sasaran", "belum ada", "belum ada data"];

    /// <returns>Null and the content, or the sentence that says what is wrong.</returns>
    public static string? Read(Measure measure, string? text, out CellContent content)
    {
        content = CellContent.Empty;
        return string.IsNullOrWhiteSpace(text) ? null
            : IsBroken(text) ? "Ada huruf yang rusak. Ketik ulang isinya."
            : NotApplicable().Match(text) is { Success: true } match ? ReadReason(match.Groups["reason"].Value, out content)
            : measure.Kind is IndicatorKind.YesNo ? ReadYesNo(SearchFolding.Fold(text), out content)
            : ReadNumber(measure, text, out content);
    }

    /// <summary>A number as a spreadsheet has it.</summary>
    public static string? Read(Measure measure, decimal number, out CellContent content)
    {
        content = CellContent.Empty;
        if (measure.Kind is IndicatorKind.YesNo)
        {
            return ReadYesNo(number.ToString("0.##", CultureInfo.InvariantCulture), out content);
        }

        var scale = (decimal)Math.Pow(10, measure.Decimals);
        if (number < 0)
        {
            return AnsitChecks.Negative;
        }

        if (number > Largest / scale)
        {
            return $"Angka ini terlalu besar. Paling banyak {IndonesianNumber.Format(Largest / scale)}.";
        }

        var steps = number * scale;
        if (steps != decimal.Truncate(steps))
        {
            return measure.Decimals > 0
                ? $"Isi paling banyak {measure.Decimals} angka di belakang koma."
                : number < 1 && measure.Kind is IndicatorKind.Coverage or IndicatorKind.Count ? $"Tertulis {Rounded(number)}, mungkin maksudnya {Rounded(number * 100)}%. Isi jumlahnya sebagai bilangan bulat; persen dihitung portal."
                : measure.Kind is IndicatorKind.Coverage ? "Isi jumlahnya sebagai bilangan bulat, bukan persen." : AnsitChecks.NotWhole;
        }

        content = CellContent.Of((long)steps);
        return null;
    }

    private static string Rounded(decimal number) => IndonesianNumber.Format(Math.Round(number, 4));

    /// <summary>Half a letter, or a sign that nobody types and that databases and workbooks refuse.</summary>
    private static bool IsBroken(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if ((char.IsControl(letter) && !char.IsWhiteSpace(letter)) || letter is '\uFFFE' or '\uFFFF' || (char.IsSurrogate(letter) && !(char.IsHighSurrogate(letter) && at + 1 < text.Length && char.IsLowSurrogate(text[++at]))))
            {
                return true;
            }
        }

        return false;
    }

    private static string? ReadReason(string typed, out CellContent content)
    {
        var reason = string.Join(' ', typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var fault = reason.Length switch
        {
            0 => "Tulis juga alasannya, misalnya \"tidak berlaku: belum ada posyandu\".",
            > CellContent.ReasonMaxLength => $"Alasan paling banyak {CellContent.ReasonMaxLength} karakter.",
            _ => null,
        };
        content = fault is null ? CellContent.NotApplicable(reason) : CellContent.Empty;
        return fault;
    }

    private static string? ReadNumber(Measure measure, string text, out CellContent content)
    {
        content = CellContent.Empty;
        if (text.AsSpan().TrimEnd().EndsWith("%") && measure.Kind is not IndicatorKind.Rate)
        {
            return "Isi jumlahnya, bukan persen. Persen dihitung portal.";
        }

        if (EnglishThousands().IsMatch(text))
        {
            var points = text.Trim().Replace(',', '.');
            return measure.Decimals > 0 ? $"Untuk ribuan tulis {points}; di belakang koma paling banyak {measure.Decimals} angka." : $"Untuk ribuan tulis {points}, tanpa koma.";
        }

        if (!TypedNumber.TryParse(text, out var number, out var hint))
        {
            return Nothing.Contains(SearchFolding.Fold(text)) ? $"\"{Short(text)}\" dapat berarti nol atau belum diketahui. Isi 0 bila memang tidak ada, kosongkan bila belum diketahui, atau tulis \"{NotApplicableWord}:\" dengan alasannya."
                : measure.Decimals > 0 ? hint
                : $"\"{Short(text)}\" bukan bilangan bulat. Tulis angkanya saja; titik hanya untuk ribuan, misalnya 1.234.";
        }

        return number is { } known ? Read(measure, known, out content) : null;
    }

    private static string Short(string text) => text.Trim() is { Length: > 20 } trimmed ? $"{trimmed[..(char.IsHighSurrogate(trimmed[19]) ? 19 : 20)]}…" : text.Trim();

    private static string? ReadYesNo(string typed, out CellContent content)
    {
        content = Yes.Contains(typed) ? CellContent.Of(1) : No.Contains(typed) ? CellContent.Of(0) : CellContent.Empty;
        return content.IsEmpty ? AnsitChecks.NotYesOrNo : null;
    }

    [GeneratedRegex(@"^\s*tidak\s+berlaku(?![\p{L}\p{N}])[\s:\-–—]*(?<reason>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex NotApplicable();

    /// <summary>"1,000" from an English spreadsheet is a thousand, and would be read as one.</summary>
    [GeneratedRegex(@"^\s*\+?[1-9][0-9]{0,2}(?:,[0-9]{3})+\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishThousands();
}
