namespace StuntingAssessment.Domain.Letters;

public enum LetterPaper
{
    A4,

    /// <summary>215 x 330 mm.</summary>
    F4,
}
