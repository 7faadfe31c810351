namespace StuntingAssessment.Web.Platform.Security.Authorization;

/// <summary>What a role may do. When is the phase's matter, and for which regency is the scope's.</summary>
public enum Permission
{
    UsePortal,
    ViewCycle,
    EditCycle,
    ManagePeople,
    ViewRegions,
    ManageRegions,
    ViewSubmissions,
    AddEvidence,
    EditSubmissions,
    VerifySubmissions,
    ViewAnsit,
    EnterAnsit,
    DeclareConflicts,
    ScoreRegencies,
    ViewSheets,
    ViewNamedSheets,
    UnlockSheets,
    ViewRanking,
    DecidePlenary,
    ManageResults,
    ViewRegencyResult,
    ConfirmPublication,
    ViewPapers,
    IssuePapers,
    ViewAuditTrail,

    /// <summary>Settings, checks and outgoing mail.</summary>
    ManagePortal,
}
