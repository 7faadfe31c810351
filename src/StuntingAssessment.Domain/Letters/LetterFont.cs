namespace StuntingAssessment.Domain.Letters;

public enum LetterFont
{
    /// <summary>Arial's measures.</summary>
    Arial,

    /// <summary>Bookman Old Style's.</summary>
    Bookman,
}
