using System.Globalization;
using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Domain.Ansit;

/// <summary>
/// What one cell says. "Tidak ada sasaran" is no content of its own: it is what a coverage says whose population is 0 here.
/// </summary>
/// <param name="Amount">In the measure's smallest step: whole numbers, hundredths for a rate, 1 and 0 for yes and no. 0 unless it is a value.</param>
/// <param name="Reason">Why it does not apply.</param>
public readonly record struct CellContent(CellState State, long Amount, string? Reason)
{
    public const int ReasonMaxLength = 300;

    public static CellContent Empty => default;

    public bool IsEmpty => State is CellState.Empty;

    public bool IsValue => State is CellState.Value;

    public long? Number => IsValue ? Amount : null;

    public static CellContent Of(long amount) => new(CellState.Value, amount, null);

    public static CellContent NotApplicable(string reason) => new(CellState.NotApplicable, 0, reason);

    /// <summary>As it is shown and as it may be typed again.</summary>
    public string Shown(Measure measure) => State switch
    {
        CellState.Empty => "",
        CellState.NotApplicable => $"{CellTyping.NotApplicableWord}: {Reason}",
        CellState.Value when measure.Kind is IndicatorKind.YesNo => Amount == 0 ? "tidak" : "ya",
        CellState.Value when measure.Decimals > 0 => IndonesianNumber.Format(Amount / (decimal)Math.Pow(10, measure.Decimals)),
        CellState.Value => IndonesianNumber.Format(Amount),
    };

    public override string ToString() => State is CellState.Value ? Amount.ToString(CultureInfo.InvariantCulture) : State.ToString();
}
