using System.Globalization;
using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Domain.Ansit;

/// <summary>Reads what somebody typed into a cell, in the grid, in a form or in a workbook.</summary>
public static class CellTyping
{
    public const string NotApplicableWord = "tidak berlaku";

    /// <summary>Nothing that is counted in a village reaches it; more is a slip of the keyboard.</summary>
    public const long Largest = 99_999_999;

    private static readonly string[] Yes = ["ya", "y", "1", "ada", "sudah", "benar", "true"];
    private static readonly string[] No = ["tidak", "t", "0", "tidak ada", "belum", "salah", "false"];

    /// <returns>Null and the content, or the sentence that says what is wrong.</returns>
    public static string? Read(Measure measure, string? text, out CellContent content)
    {
        content = CellContent.Empty;
        var typed = SearchFolding.Fold(text ?? "");
        if (typed.Length == 0)
        {
            return null;
        }

        if (typed.StartsWith(NotApplicableWord, StringComparison.Ordinal))
        {
            var reason = ReasonIn(text!);
            content = CellContent.NotApplicable(reason);
            return reason.Length switch
            {
                0 => "Tulis juga alasannya, misalnya \"tidak berlaku: belum ada posyandu\".",
                > CellContent.ReasonMaxLength => $"Alasan paling banyak {CellContent.ReasonMaxLength} karakter.",
                _ => null,
            };
        }

        return measure.Kind is IndicatorKind.YesNo ? ReadYesNo(typed, out content) : ReadNumber(measure, text!, out content);
    }

    /// <summary>A number as a spreadsheet has it.</summary>
    public static string? Read(Measure measure, decimal number, out CellContent content)
    {
        content = CellContent.Empty;
        if (measure.Kind is IndicatorKind.YesNo)
        {
            return ReadYesNo(number.ToString("0.##", CultureInfo.InvariantCulture), out content);
        }

        var steps = number * (decimal)Math.Pow(10, measure.Decimals);
        if (number < 0)
        {
            return "Isi nol atau lebih; angka tidak boleh negatif.";
        }

        if (steps != decimal.Truncate(steps))
        {
            return measure.Decimals > 0
                ? $"Isi paling banyak {measure.Decimals} angka di belakang koma."
                : measure.Kind is IndicatorKind.Coverage ? "Isi jumlahnya sebagai bilangan bulat, bukan persen." : "Isi bilangan bulat, tanpa koma.";
        }

        if (steps > Largest)
        {
            return $"Angka ini terlalu besar. Paling banyak {IndonesianNumber.Format(Largest)}.";
        }

        content = CellContent.Of((long)steps);
        return null;
    }

    /// <summary>What follows the two words, as it was written.</summary>
    private static string ReasonIn(string text)
    {
        var words = text.Split((char[]?)null, 3, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words[1]["berlaku".Length..].TrimStart(':', '-'), words.ElementAtOrDefault(2)).TrimStart(':', '-', ' ').Trim();
    }

    private static string? ReadNumber(Measure measure, string text, out CellContent content)
    {
        content = CellContent.Empty;
        return text.TrimEnd().EndsWith('%') && measure.Kind is not IndicatorKind.Rate ? "Isi jumlahnya, bukan persen. Persen dihitung portal."
            : !TypedNumber.TryParse(text, out var number, out var hint) ? hint
            : Read(measure, number!.Value, out content);
    }

    private static string? ReadYesNo(string typed, out CellContent content)
    {
        content = Yes.Contains(typed) ? CellContent.Of(1) : No.Contains(typed) ? CellContent.Of(0) : CellContent.Empty;
        return content.IsEmpty ? "Isi \"ya\" atau \"tidak\"." : null;
    }
}
