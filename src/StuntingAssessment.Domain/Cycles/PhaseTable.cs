namespace StuntingAssessment.Domain.Cycles;

/// <summary>What is possible in which phase, for the acts that exist; docs/security.md prints the table.</summary>
public static class PhaseTable
{
    public static IReadOnlyList<Phase> Phases { get; } = Enum.GetValues<Phase>();

    public static Possible Of(Act act, Phase phase) => act switch
    {
        Act.EditRules => phase is Phase.Preparation or Phase.Submission ? Possible.Yes : Possible.No,
        Act.EditPeople => phase switch
        {
            Phase.Published => Possible.No,
            Phase.Plenary => Possible.Limited,
            _ => Possible.Yes,
        },
        Act.AddEvidence => phase switch
        {
            Phase.Submission => Possible.Yes,
            Phase.Verification or Phase.Presentation => Possible.Limited,
            _ => Possible.No,
        },
        Act.SubmitAction => phase switch
        {
            Phase.Submission => Possible.Yes,
            Phase.Verification => Possible.Limited,
            _ => Possible.No,
        },
        Act.EnterAnsit => phase is Phase.Submission or Phase.Verification ? Possible.Yes : Possible.No,
        Act.Verify => phase switch
        {
            Phase.Submission => Possible.Read,
            Phase.Verification or Phase.Presentation => Possible.Yes,
            _ => Possible.No,
        },
        Act.DeclareConflict => phase switch
        {
            Phase.Preparation or Phase.Submission or Phase.Verification => Possible.Yes,
            Phase.Presentation => Possible.Limited,
            _ => Possible.No,
        },
        Act.Score => phase switch
        {
            Phase.Presentation => Possible.Yes,
            Phase.Plenary => Possible.Limited,
            _ => Possible.No,
        },
        Act.UnlockSheet => phase switch
        {
            Phase.Presentation => Possible.Yes,
            Phase.Plenary => Possible.Limited,
            _ => Possible.No,
        },
        Act.Moderate => phase is Phase.Plenary ? Possible.Limited : Possible.No,
        Act.Freeze => phase is Phase.Plenary ? Possible.Yes : Possible.No,
        Act.Publish => phase is Phase.Plenary or Phase.Published ? Possible.Limited : Possible.No,
    };

    /// <summary>The condition behind <see cref="Possible.Limited"/>, for the page and for docs/security.md.</summary>
    public static string? ConditionOf(Act act, Phase phase) => Of(act, phase) is not Possible.Limited ? null : (act, phase) switch
    {
        (Act.EditPeople, _) => "hanya orang",
        (Act.AddEvidence, Phase.Verification) => "bertanda terlambat, atau diminta lewat pengembalian",
        (Act.AddEvidence, _) => "hanya yang dibawa pada hari penilaian",
        (Act.SubmitAction, _) => "terlambat, atau setelah dikembalikan",
        (Act.DeclareConflict, _) => "sampai lembar sendiri diajukan",
        (Act.Score, _) => "hanya lembar yang dibuka kembali",
        (Act.UnlockSheet, _) => "sampai dibekukan",
        (Act.Moderate, _) => "sampai dibekukan",
        (Act.Publish, Phase.Published) => "versi baru, penarikan",
        (Act.Publish, _) => "setelah dibekukan",
        _ => null,
    };
}
