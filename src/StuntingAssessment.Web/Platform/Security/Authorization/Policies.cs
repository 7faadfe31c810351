namespace StuntingAssessment.Web.Platform.Security.Authorization;

/// <summary>One policy per permission, by its name.</summary>
public static class Policies
{
    public const string UsePortal = nameof(Permission.UsePortal);
    public const string ViewCycle = nameof(Permission.ViewCycle);
    public const string EditCycle = nameof(Permission.EditCycle);
    public const string ManagePeople = nameof(Permission.ManagePeople);
    public const string ViewRegions = nameof(Permission.ViewRegions);
    public const string ManageRegions = nameof(Permission.ManageRegions);
    public const string ViewSubmissions = nameof(Permission.ViewSubmissions);
    public const string AddEvidence = nameof(Permission.AddEvidence);
    public const string EditSubmissions = nameof(Permission.EditSubmissions);
    public const string VerifySubmissions = nameof(Permission.VerifySubmissions);
    public const string ViewAnsit = nameof(Permission.ViewAnsit);
    public const string EnterAnsit = nameof(Permission.EnterAnsit);
    public const string DeclareConflicts = nameof(Permission.DeclareConflicts);
    public const string ScoreRegencies = nameof(Permission.ScoreRegencies);
    public const string ViewSheets = nameof(Permission.ViewSheets);
    public const string ViewNamedSheets = nameof(Permission.ViewNamedSheets);
    public const string UnlockSheets = nameof(Permission.UnlockSheets);
    public const string ViewRanking = nameof(Permission.ViewRanking);
    public const string DecidePlenary = nameof(Permission.DecidePlenary);
    public const string ManageResults = nameof(Permission.ManageResults);
    public const string ViewRegencyResult = nameof(Permission.ViewRegencyResult);
    public const string ConfirmPublication = nameof(Permission.ConfirmPublication);
    public const string ViewPapers = nameof(Permission.ViewPapers);
    public const string IssuePapers = nameof(Permission.IssuePapers);
    public const string ViewAuditTrail = nameof(Permission.ViewAuditTrail);
    public const string ManagePortal = nameof(Permission.ManagePortal);
}
