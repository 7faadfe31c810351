using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Platform.Security.Authorization;

/// <summary>What joins the phase's table to the roles' table: which permission an act asks for.</summary>
public static class Acts
{
    public static IReadOnlyList<Act> All { get; } = Enum.GetValues<Act>();

    public static IReadOnlyList<Permission> PermissionsFor(Act act) => act switch
    {
        Act.EditRules => [Permission.EditCycle],
        Act.EditPeople => [Permission.ManagePeople, Permission.EditCycle],
        Act.AddEvidence => [Permission.AddEvidence],
        Act.SubmitAction => [Permission.EditSubmissions],
        Act.EnterAnsit => [Permission.EnterAnsit],
        Act.Verify => [Permission.VerifySubmissions],
        Act.DeclareConflict => [Permission.DeclareConflicts],
        Act.Score => [Permission.ScoreRegencies],
        Act.UnlockSheet => [Permission.UnlockSheets],
        Act.Moderate => [Permission.DecidePlenary],
        Act.Freeze => [Permission.ManageResults],
        Act.Publish => [Permission.ManageResults, Permission.ConfirmPublication],
    };

    public static IReadOnlyList<Role> RolesFor(Act act) =>
        [.. Enum.GetValues<Role>().Where(role => PermissionsFor(act).Any(p => Permissions.Has(role, p)))];

    public static string NameOf(Act act) => act switch
    {
        Act.EditRules => "Mengubah aksi, kriteria, bobot, pemutus seri, dan penghargaan",
        Act.EditPeople => "Mengubah agenda, orang, dan panel",
        Act.AddEvidence => "Mengunggah, mengganti, atau menunjuk bukti",
        Act.SubmitAction => "Mengajukan aksi",
        Act.EnterAnsit => "Mengisi Master Ansit",
        Act.Verify => "Memeriksa, mengembalikan, dan menilai dokumen",
        Act.DeclareConflict => "Menyatakan ada atau tidaknya konflik kepentingan",
        Act.Score => "Mengisi dan mengajukan lembar nilai",
        Act.UnlockSheet => "Membuka kembali lembar nilai",
        Act.Moderate => "Menetapkan nilai pleno dan mengurutkan yang seri",
        Act.Freeze => "Membekukan dan mencairkan hasil",
        Act.Publish => "Mencatat keputusan, meminta dan menyetujui pengumuman",
    };
}
