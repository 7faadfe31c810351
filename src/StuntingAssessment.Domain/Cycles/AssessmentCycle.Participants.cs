using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Cycles;

/// <content>Who takes part, and with what: a regency with everything, a district in one award (decision 0024).</content>
public sealed partial class AssessmentCycle
{
    /// <summary>Those who are assessed as a whole: everybody but the districts.</summary>
    public IEnumerable<CycleParticipant> Regencies => Participants.Where(p => !p.IsForOneAward);

    public CycleParticipant? FindParticipant(string code) => Participants.FirstOrDefault(p => p.Code == code);

    public CycleParticipant Participant(string code) =>
        FindParticipant(code) ?? throw new RuleBrokenException($"Kabupaten/kota {code} tidak ikut dalam siklus ini.");

    /// <summary>A participant with submissions, grades, a total and a rank of its own.</summary>
    /// <exception cref="RuleBrokenException">Takes no part, or only in one award.</exception>
    public CycleParticipant Regency(string code)
    {
        var participant = Participant(code);
        Require.That(!participant.IsForOneAward, $"{participant.Name} hanya ikut dalam satu penghargaan dan tidak mempunyai aksi konvergensi.");
        return participant;
    }

    /// <summary>The component by which a district's award goes; none for a regency.</summary>
    public string? OwnComponentOf(CycleParticipant participant) =>
        participant.AwardCode is { } award ? Rules.Awards.FirstOrDefault(a => a.Code == award)?.Basis : null;

    /// <summary>The panel components on a participant's sheet: its award's for a district, all but those kept for districts for a regency.</summary>
    public bool HasOnSheet(string participantCode, string component) =>
        FindParticipant(participantCode) is { IsForOneAward: true } district ? OwnComponentOf(district) == component : !IsKeptForDistricts(component);

    public IReadOnlyList<Criterion> PanelCriteriaOf(string participantCode) =>
        [.. Rules.PanelCriteria.Where(c => HasOnSheet(participantCode, c.Component))];

    /// <summary>Whether a sheet may not be submitted without the component: what counts for the total, or decides the award.</summary>
    public bool Counts(string participantCode, string component) =>
        FindParticipant(participantCode) is { IsForOneAward: true } district ? OwnComponentOf(district) == component : Rules.Component(component).Weight > 0;

    /// <summary>Awards that only districts take part in: no regency wins one.</summary>
    public bool IsForDistricts(AwardCategory award) => Participants.Any(p => p.AwardCode == award.Code);

    private bool IsKeptForDistricts(string component) =>
        Rules.Component(component).Weight == 0
        && Rules.Awards.Where(a => a.Basis == component).ToList() is { Count: > 0 } awards
        && awards.TrueForAll(IsForDistricts);
}
