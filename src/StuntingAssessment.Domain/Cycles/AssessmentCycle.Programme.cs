using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Cycles;

/// <summary>Who takes part, and the days on which it happens. Neither is a rule: the confirmation stays.</summary>
public sealed partial class AssessmentCycle
{
    public void AddParticipant(CycleParticipant added)
    {
        MayEditParticipantList();
        Require.Text(added.Code, "Pilih kabupaten/kota.", "Code", CycleParticipant.CodeMaxLength);
        Require.That(FindParticipant(added.Code) is null, $"{added.Name} sudah menjadi peserta.", "Code");
        RuleChecks.OfParticipant(added);
        ParticipantChecks.Of(Rules, added, "");
        Participants = [.. Participants, added];
        Record(new ParticipantAdded(added));
    }

    /// <param name="code">Which.</param>
    /// <param name="name">As every page and paper prints it from now on; what is frozen keeps what it was.</param>
    public void RenameParticipant(string code, string? name)
    {
        MayChangeParticipants();
        var before = Participant(code);
        var after = before with { Name = name?.Trim() ?? "" };
        RuleChecks.OfParticipant(after);
        if (after != before)
        {
            Participants = [.. Participants.Select(p => p == before ? after : p)];
            Record(new ParticipantChanged(before, after));
        }
    }

    /// <param name="code">Which.</param>
    /// <param name="work">What hangs on it, each as words: "3 aksi yang sudah dikerjakan".</param>
    public void RemoveParticipant(string code, IReadOnlyCollection<string> work)
    {
        MayEditParticipantList();
        var participant = Participant(code);
        Require.That(work.Count == 0, $"{participant.Name} tidak dapat dihapus: sudah ada {string.Join(", ", work)}. Tandai tidak dinilai bila tidak jadi ikut.");
        Require.That(
            Programme.Agenda.SelectMany(d => d.Items).All(i => i.RegencyCode != code),
            $"{participant.Name} masih tercantum dalam agenda. Hapus dulu paparannya dari agenda.");
        Participants = [.. Participants.Where(p => p != participant)];
        Record(new ParticipantRemoved(participant));
    }

    /// <param name="codes">All participants in the order of the letter.</param>
    public void OrderParticipants(IReadOnlyList<string> codes)
    {
        MayChangeParticipants();
        var before = Participants.Select(p => p.Code).ToList();
        if (RuleChecks.IsNewOrder(before, codes))
        {
            Participants = [.. codes.Select(Participant)];
            Record(new ParticipantsOrdered(before, [.. codes]));
        }
    }

    public void ChangeAgenda(IReadOnlyList<AgendaDay> agenda)
    {
        MayEditProgramme();
        ProgrammeChecks.OfAgenda(this, agenda);
        var before = Programme.Agenda;
        Programme = Programme with { Agenda = [.. agenda] };
        Record(new AgendaChanged(before, Programme.Agenda));
    }

    public void ChangeProgrammeFacts(ProgrammeFacts facts)
    {
        MayEditProgramme();
        ProgrammeChecks.OfFacts(facts);
        var before = ProgrammeFacts.Of(Programme);
        Programme = Programme with
        {
            OpeningVenue = facts.OpeningVenue,
            Venues = facts.Venues,
            DocumentsToBring = facts.DocumentsToBring,
            MaxParticipantsPerRegency = facts.MaxParticipantsPerRegency,
            AwardMoneyName = facts.AwardMoneyName,
        };
        Record(new ProgrammeFactsChanged(before, facts));
    }

    public void ChangeInvitees(IReadOnlyList<InviteeGroup> groups)
    {
        MayEditProgramme();
        ProgrammeChecks.OfInvitees(this, groups);
        var before = Programme.Invitees;
        Programme = Programme with { Invitees = [.. groups] };
        Record(new InviteesChanged(before, Programme.Invitees));
    }

    public void ChangePresentationRules(PresentationRules rules)
    {
        MayEditProgramme();
        ProgrammeChecks.OfPresentation(rules);
        var before = Programme.Presentation;
        Programme = Programme with { Presentation = rules };
        Record(new PresentationRulesChanged(before, rules));
    }

    private void MayEditParticipantList() =>
        Require.That(PhaseTable.Of(Act.EditRules, Phase) is Possible.Yes, $"Peserta tidak dapat ditambah atau dihapus pada tahap {PhaseName}.");

    private void MayEditProgramme() =>
        Require.That(PhaseTable.Of(Act.EditPeople, Phase) is Possible.Yes, $"Agenda dan undangan tidak dapat diubah pada tahap {PhaseName}.");
}
