namespace StuntingAssessment.Domain.Letters;

/// <summary>Sifat.</summary>
public enum LetterUrgency
{
    Ordinary,
    Important,
    Urgent,
    VeryUrgent,
}

public static class LetterUrgencyNames
{
    public static string Of(LetterUrgency urgency) => urgency switch
    {
        LetterUrgency.Ordinary => "Biasa",
        LetterUrgency.Important => "Penting",
        LetterUrgency.Urgent => "Segera",
        LetterUrgency.VeryUrgent => "Sangat Segera",
    };
}
