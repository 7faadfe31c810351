using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Platform.Security.Authorization;

/// <summary>Roles x permissions, in one table; docs/security.md prints it.</summary>
public static class Permissions
{
    private static readonly Dictionary<Role, Permission[]> Table = new()
    {
        [Role.ProvinceAdmin] =
        [
            Permission.ViewCycle, Permission.EditCycle, Permission.ManagePeople, Permission.ViewRegions, Permission.ManageRegions, Permission.ViewSubmissions, Permission.ViewAnsit, Permission.ViewSheets,
            Permission.ViewRanking, Permission.ManageResults, Permission.ViewRegencyResult, Permission.ConfirmPublication, Permission.ViewPapers, Permission.IssuePapers,
            Permission.ViewAuditTrail, Permission.ManagePortal,
        ],
        [Role.Verifier] = [Permission.ViewCycle, Permission.ViewRegions, Permission.ViewSubmissions, Permission.ViewAnsit, Permission.VerifySubmissions],
        [Role.Panelist] = [Permission.ViewCycle, Permission.ViewRegions, Permission.ViewSubmissions, Permission.DeclareConflicts, Permission.ScoreRegencies],
        [Role.Chair] = [Permission.ViewSheets, Permission.ViewNamedSheets, Permission.UnlockSheets, Permission.ViewRanking, Permission.DecidePlenary, Permission.ConfirmPublication, Permission.ViewRegencyResult],
        [Role.RegencyCoordinator] = [Permission.ViewCycle, Permission.ViewRegions, Permission.ViewSubmissions, Permission.AddEvidence, Permission.EditSubmissions, Permission.ViewAnsit, Permission.EnterAnsit, Permission.ViewRegencyResult],
        [Role.AgencyOperator] = [Permission.ViewCycle, Permission.ViewRegions, Permission.ViewSubmissions, Permission.AddEvidence, Permission.ViewAnsit, Permission.EnterAnsit],
        [Role.Observer] =
        [
            Permission.ViewCycle, Permission.ViewRegions, Permission.ViewSubmissions, Permission.ViewAnsit, Permission.ViewSheets, Permission.ViewRanking, Permission.ViewRegencyResult, Permission.ViewPapers,
            Permission.ViewAuditTrail,
        ],
    };

    public static bool Has(Role role, Permission permission) =>
        permission is Permission.UsePortal || Table[role].Contains(permission);
}
