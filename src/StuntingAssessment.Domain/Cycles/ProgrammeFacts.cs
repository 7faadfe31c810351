namespace StuntingAssessment.Domain.Cycles;

/// <summary>Where the assessment days are held and what each regency brings.</summary>
public sealed record ProgrammeFacts(string? OpeningVenue, IReadOnlyList<string> Venues, IReadOnlyList<string> DocumentsToBring, int MaxParticipantsPerRegency, string AwardMoneyName)
{
    public const int TextMaxLength = 300;
    public const int MoneyNameMaxLength = 60;
    public const int MostParticipants = 500;

    public static ProgrammeFacts Of(CycleProgramme programme) =>
        new(programme.OpeningVenue, programme.Venues, programme.DocumentsToBring, programme.MaxParticipantsPerRegency, programme.AwardMoneyName);
}
