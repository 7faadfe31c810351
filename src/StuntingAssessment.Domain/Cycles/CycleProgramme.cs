namespace StuntingAssessment.Domain.Cycles;

/// <summary>When one regency presents.</summary>
public sealed record PresentationSlot(DateOnly Day, TimeOnly From, TimeOnly To);

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
