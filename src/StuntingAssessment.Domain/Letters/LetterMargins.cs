namespace StuntingAssessment.Domain.Letters;

/// <summary>In centimetres.</summary>
public sealed record LetterMargins(decimal Top, decimal Right, decimal Left, decimal Bottom)
{
    public const decimal Least = 0.5m;
    public const decimal Most = 5;

    public static LetterMargins Default { get; } = new(2, 2, 2.5m, 2);
}
