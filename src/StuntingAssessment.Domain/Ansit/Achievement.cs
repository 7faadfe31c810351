namespace StuntingAssessment.Domain.Ansit;

/// <summary>A figure of one region in one year, beside its target and the year before.</summary>
public sealed record Achievement(FigureLine Line, Figure Figure, Figure Before)
{
    public decimal? Value => Line.ValueOf(Figure);

    public decimal? ValueBefore => Line.IsComparable ? Line.ValueOf(Before) : null;

    /// <summary>Null without a target, or as long as nothing is known. What is shown rounded is judged as it is.</summary>
    public bool? IsReached => (Line.Target, Value, Line.Polarity) switch
    {
        ({ } target, { } value, Polarity.Up) => value >= target,
        ({ } target, { } value, Polarity.Down) => value <= target,
        _ => null,
    };

    /// <summary>A count is compared only when as many villages stand behind both years: otherwise a village that is still missing would read as progress.</summary>
    public Change Change
    {
        get
        {
            if (Value is not { } now || ValueBefore is not { } then || (Line.Kind is IndicatorKind.Count && Figure.Places != Before.Places))
            {
                return Change.Unknown;
            }

            var sign = Math.Sign(Rounded(now) - Rounded(then));
            return (sign, Line.Polarity) switch
            {
                (0, _) => Change.Same,
                (_, Polarity.None) => sign > 0 ? Change.Higher : Change.Lower,
                (_, Polarity.Up) => sign > 0 ? Change.Better : Change.Worse,
                (_, Polarity.Down) => sign > 0 ? Change.Worse : Change.Better,
            };
        }
    }

    private decimal Rounded(decimal value) => Math.Round(value, Line.Decimals, MidpointRounding.AwayFromZero);
}
