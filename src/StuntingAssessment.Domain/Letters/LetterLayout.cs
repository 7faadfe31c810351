namespace StuntingAssessment.Domain.Letters;

/// <summary>What a rule on official writing leaves to the issuer.</summary>
public sealed record LetterLayout(LetterFont Font, int FontSize, LetterPaper Paper, LetterMargins Margins)
{
    public static LetterLayout Default { get; } = new(LetterFont.Arial, 11, LetterPaper.A4, LetterMargins.Default);
}
