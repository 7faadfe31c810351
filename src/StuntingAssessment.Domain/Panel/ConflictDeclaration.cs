using StuntingAssessment.Domain.Cycles;

namespace StuntingAssessment.Domain.Panel;

/// <summary>A panellist's word, per regency, before its sheet opens: conflict of interest, or none.</summary>
public sealed class ConflictDeclaration : Aggregate, IOfRegency
{
    public const int ReasonMaxLength = 1000;

    private ConflictDeclaration(Guid id, Guid cycleId, string regencyCode, Guid panelistId)
        : base(id)
    {
        CycleId = cycleId;
        RegencyCode = regencyCode;
        PanelistId = panelistId;
    }

    public Guid CycleId { get; private set; }

    public string RegencyCode { get; private set; }

    public Guid PanelistId { get; private set; }

    public bool HasConflict { get; private set; }

    /// <summary>Kept in the internal record; never part of the public bundle nor of the audit trail's payload.</summary>
    public string? Reason { get; private set; }

    public DateTime DeclaredAt { get; private set; }

    public static ConflictDeclaration Declare(Guid id, AssessmentCycle cycle, string regencyCode, bool hasConflict, string? reason, Stamp stamp)
    {
        cycle.Participant(regencyCode);
        var declaration = new ConflictDeclaration(id, cycle.Id, regencyCode, stamp.By);
        declaration.Change(cycle, hasConflict, reason, ownSheet: null, stamp);
        return declaration;
    }

    /// <param name="cycle">Decides by its phase.</param>
    /// <param name="hasConflict">The panellist's word.</param>
    /// <param name="reason">Asked of a conflict.</param>
    /// <param name="ownSheet">The panellist's sheet for this regency, when one exists.</param>
    /// <param name="stamp">Who and when.</param>
    public void Change(AssessmentCycle cycle, bool hasConflict, string? reason, ScoreSheet? ownSheet, Stamp stamp)
    {
        Require.That(PhaseTable.Of(Act.DeclareConflict, cycle.Phase) is not Possible.No, $"Pernyataan konflik kepentingan tidak dapat diubah pada tahap {cycle.PhaseName}.");
        Require.That(ownSheet is not { State: SheetState.Submitted }, "Lembar nilai Anda sudah diajukan. Minta ketua membukanya kembali lebih dulu.");
        Reason = hasConflict ? Require.Text(reason, "Isi alasan konflik kepentingan. Alasan ini tidak diumumkan.", "Reason", ReasonMaxLength) : null;
        HasConflict = hasConflict;
        DeclaredAt = stamp.At;
        Record(new ConflictDeclared(RegencyCode, hasConflict));
    }
}
