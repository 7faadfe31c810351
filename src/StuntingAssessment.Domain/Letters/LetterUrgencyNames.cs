namespace StuntingAssessment.Domain.Letters;

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
