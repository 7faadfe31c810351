namespace StuntingAssessment.Domain.Cycles;

/// <param name="RegencyCode">Set when the item is a regency's presentation.</param>
public sealed record AgendaItem(TimeOnly From, TimeOnly To, string Title, string? By, string? RegencyCode)
{
    public const int TitleMaxLength = 200;
    public const int ByMaxLength = 120;
}

public sealed record AgendaDay(DateOnly Day, IReadOnlyList<AgendaItem> Items);

/// <summary>When one regency presents.</summary>
public sealed record PresentationSlot(DateOnly Day, TimeOnly From, TimeOnly To);

/// <summary>Who is invited from one place, in the letter's order.</summary>
/// <param name="RegencyCode">Null for the province and for others.</param>
public sealed record InviteeGroup(string Heading, string? RegencyCode, IReadOnlyList<string> Offices)
{
    public const int HeadingMaxLength = 150;
    public const int OfficeMaxLength = 300;
}

public sealed record PresentationRules(int MaxSlides, DateOnly? SlidesDue, int PresentMinutes, int QuestionMinutes, IReadOnlyList<string> Outline)
{
    public const int MostSlides = 200;
    public const int MostMinutes = 480;
    public const int HeadingMaxLength = 200;
}

/// <summary>Where the assessment days are held and what each regency brings.</summary>
public sealed record ProgrammeFacts(string? OpeningVenue, IReadOnlyList<string> Venues, IReadOnlyList<string> DocumentsToBring, int MaxParticipantsPerRegency, string AwardMoneyName)
{
    public const int TextMaxLength = 300;
    public const int MoneyNameMaxLength = 60;
    public const int MostParticipants = 500;

    public static ProgrammeFacts Of(CycleProgramme programme) =>
        new(programme.OpeningVenue, programme.Venues, programme.DocumentsToBring, programme.MaxParticipantsPerRegency, programme.AwardMoneyName);
}

/// <summary>The assessment days: agenda, places, invitees, what is to be brought.</summary>
public sealed record CycleProgramme(
    IReadOnlyList<AgendaDay> Agenda,
    string? OpeningVenue,
    IReadOnlyList<string> Venues,
    IReadOnlyList<InviteeGroup> Invitees,
    IReadOnlyList<string> DocumentsToBring,
    PresentationRules Presentation,
    int MaxParticipantsPerRegency,
    string AwardMoneyName)
{
    /// <summary>When a regency presents; null while the agenda does not say.</summary>
    public PresentationSlot? SlotOf(string regencyCode) =>
        Agenda.SelectMany(d => d.Items.Where(i => i.RegencyCode == regencyCode).Select(i => new PresentationSlot(d.Day, i.From, i.To))).OrderBy(s => (s.Day, s.From)).FirstOrDefault();

    public static CycleProgramme Empty { get; } = new([], null, [], [], [], new PresentationRules(20, null, 30, 60, []), 10, "uang pembinaan");
}
