namespace StuntingAssessment.Domain.Cycles;

/// <summary>What may be done in a cycle. Who may is a permission; when is <see cref="PhaseTable"/>.</summary>
public enum Act
{
    EditRules,
    EditPeople,
    AddEvidence,
    SubmitAction,

    /// <summary>Master Ansit numbers of the activity year.</summary>
    EnterAnsit,
    Verify,
    DeclareConflict,
    Score,
    UnlockSheet,
    Moderate,
    Freeze,
    Publish,
}
