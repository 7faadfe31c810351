namespace StuntingAssessment.Domain.Cycles;

/// <param name="RegencyCode">Set when the item is a regency's presentation.</param>
public sealed record AgendaItem(TimeOnly From, TimeOnly To, string Title, string? By, string? RegencyCode);

public sealed record AgendaDay(DateOnly Day, IReadOnlyList<AgendaItem> Items);

/// <summary>When one regency presents.</summary>
public sealed record PresentationSlot(DateOnly Day, TimeOnly From, TimeOnly To);

/// <summary>Who is invited from one place, in the letter's order.</summary>
/// <param name="RegencyCode">Null for the province and for others.</param>
public sealed record InviteeGroup(string Heading, string? RegencyCode, IReadOnlyList<string> Offices);

public sealed record PresentationRules(int MaxSlides, DateOnly? SlidesDue, int PresentMinutes, int QuestionMinutes, IReadOnlyList<string> Outline);

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
