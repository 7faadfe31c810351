using StuntingAssessment.Web.Features.Shared.Trail;

namespace StuntingAssessment.Web.Features.Cycles;

/// <summary>The sentences of what an admin sets up in a cycle.</summary>
internal static class CycleSetupWording
{
    public static AuditSentence? Of(DomainEvent happened, AuditNames names) => OfActions(happened) ?? OfScoring(happened) ?? OfParticipants(happened, names) ?? OfProgramme(happened);

    private static AuditSentence? OfActions(DomainEvent happened) => happened switch
    {
        ActionAdded e => new($"menambah aksi {e.Action.No}", e.Action.Name),
        ActionChanged e => new($"mengubah aksi {e.After.No}", AuditDifferences.Of(e.Before, e.After)),
        ActionRemoved e => new($"menghapus aksi {e.Action.No}", e.Action.Name),
        ActionsRenumbered e => new("mengubah nomor aksi", string.Join("; ", e.Numbers.Select(n => AuditDifferences.Became($"{n.Key}", $"{n.Value}")))),
        RequirementAdded e => new($"menambah persyaratan {e.Requirement.Code} pada aksi {e.Action}", e.Requirement.Name),
        RequirementChanged e => new($"mengubah persyaratan {e.After.Code}", AuditDifferences.Of(e.Before, e.After)),
        RequirementRemoved e => new($"menghapus persyaratan {e.Requirement.Code}", e.Requirement.Name),
        RequirementsOrdered e => new($"mengurutkan persyaratan aksi {e.Action}", Order(e.Before, e.After)),
        _ => null,
    };

    private static AuditSentence? OfScoring(DomainEvent happened) => happened switch
    {
        CriteriaOrdered e => new("mengurutkan kriteria", Order(e.Before, e.After)),
        ComponentsChanged e => new("mengubah komponen", AuditDifferences.Of(e.Before, e.After)),
        ScaleChanged e => new("mengubah acuan dan pembulatan", AuditDifferences.Became($"{e.GuideBefore}, {e.DecimalsBefore} desimal", $"{e.Guide}, {e.Decimals} desimal")),
        AwardAdded e => new($"menambah penghargaan {e.Award.Name}"),
        AwardChanged e => new($"mengubah penghargaan {e.After.Name}", AuditDifferences.Of(e.Before, e.After)),
        AwardRemoved e => new($"menghapus penghargaan {e.Award.Name}"),
        AwardsOrdered e => new("mengurutkan penghargaan", Order(e.Before, e.After)),
        _ => null,
    };

    private static AuditSentence? OfParticipants(DomainEvent happened, AuditNames names) => happened switch
    {
        ParticipantAdded e => new($"menambah {e.Participant.Name} sebagai peserta"),
        ParticipantChanged e => new($"mengubah nama peserta {names.Regency(e.After.Code)}", AuditDifferences.Became(e.Before.Name, e.After.Name)),
        ParticipantRemoved e => new($"menghapus {e.Participant.Name} dari peserta"),
        ParticipantsOrdered e => new("mengurutkan peserta", Order([.. e.Before.Select(names.Regency)], [.. e.After.Select(names.Regency)])),
        _ => null,
    };

    private static AuditSentence? OfProgramme(DomainEvent happened) => happened switch
    {
        AgendaChanged e => new("mengubah agenda", AuditDifferences.Of(e.Before, e.After)),
        ProgrammeFactsChanged e => new("mengubah tempat dan ketentuan peserta", AuditDifferences.Of(e.Before, e.After)),
        InviteesChanged e => new("mengubah daftar undangan", AuditDifferences.Of(e.Before, e.After)),
        PresentationRulesChanged e => new("mengubah ketentuan paparan", AuditDifferences.Of(e.Before, e.After)),
        _ => null,
    };

    private static string Order(IReadOnlyList<string> before, IReadOnlyList<string> after) => AuditDifferences.Became(AuditDifferences.Listed(before), AuditDifferences.Listed(after));
}
