namespace StuntingAssessment.Domain.Letters;

public enum LetterPaper
{
    A4,

    /// <summary>215 x 330 mm.</summary>
    F4,
}

public enum LetterFont
{
    /// <summary>Arial's measures.</summary>
    Arial,

    /// <summary>Bookman Old Style's.</summary>
    Bookman,
}

/// <summary>In centimetres.</summary>
public sealed record LetterMargins(decimal Top, decimal Right, decimal Left, decimal Bottom)
{
    public const decimal Least = 0.5m;
    public const decimal Most = 5;

    public static LetterMargins Default { get; } = new(2, 2, 2.5m, 2);
}

/// <summary>What a rule on official writing leaves to the issuer.</summary>
public sealed record LetterLayout(LetterFont Font, int FontSize, LetterPaper Paper, LetterMargins Margins)
{
    public static LetterLayout Default { get; } = new(LetterFont.Arial, 11, LetterPaper.A4, LetterMargins.Default);
}
