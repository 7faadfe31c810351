namespace StuntingAssessment.Domain.Letters;

/// <summary>Sifat.</summary>
public enum LetterUrgency
{
    Ordinary,
    Important,
    Urgent,
    VeryUrgent,
}
