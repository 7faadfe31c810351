namespace StuntingAssessment.Domain.Wording;

/// <summary>Money in the official form. The letter of 2024 printed "Rp.40.000.000.,", which is none.</summary>
public static class Rupiah
{
    /// <summary>"Rp40.000.000,00": no space and no point after Rp.</summary>
    public static string Format(decimal amount) =>
        amount < 0 ? $"-Rp{IndonesianNumber.Format(-amount, 2)}" : $"Rp{IndonesianNumber.Format(amount, 2)}";

    /// <summary>"empat puluh juta rupiah".</summary>
    public static string InWords(decimal amount)
    {
        var rounded = Math.Round(amount, 2, MidpointRounding.AwayFromZero);
        var whole = decimal.Truncate(rounded);
        var cents = (long)Math.Abs((rounded - whole) * 100);
        var words = whole == 0 && rounded < 0 ? "minus nol rupiah" : $"{IndonesianNumber.InWords((long)whole)} rupiah";

        return cents == 0 ? words : $"{words} {IndonesianNumber.InWords(cents)} sen";
    }

    /// <summary>"Rp40.000.000,00 (empat puluh juta rupiah)".</summary>
    public static string WithWords(decimal amount) => $"{Format(amount)} ({InWords(amount)})";
}
