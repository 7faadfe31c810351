using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Domain.Regions;

namespace StuntingAssessment.Web.Security;

/// <summary>A role as one person holds it today.</summary>
/// <param name="IsActing">As an acting official (Plt.).</param>
public sealed record HeldRole(Role Role, string? RegencyCode, Guid? CycleId, bool IsActing = false);

/// <summary>Who asks, and what that person may see. Filled once per request from the cookie.</summary>
public sealed class CurrentUser
{
    private IReadOnlyList<HeldRole> held = [];
    private IReadOnlySet<(Guid Cycle, string Regency)> conflicts = new HashSet<(Guid, string)>();

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    public bool IsSignedIn => Id != Guid.Empty;

    public IReadOnlyList<HeldRole> Held => held;

    public void SignIn(Guid id, string name, IReadOnlyList<HeldRole> roles, IReadOnlySet<(Guid Cycle, string Regency)> declaredConflicts)
    {
        Id = id;
        Name = name;
        held = roles;
        conflicts = declaredConflicts;
    }

    public bool Is(Role role) => held.Any(h => h.Role == role);

    public bool Is(Role role, AssessmentCycle cycle) => held.Any(h => h.Role == role && In(h, cycle));

    public bool Has(Permission permission) =>
        IsSignedIn && (permission is Permission.UsePortal || held.Any(h => Permissions.Has(h.Role, permission)));

    public bool Has(Permission permission, AssessmentCycle cycle) => Giving(permission, cycle).Any();

    public bool IsInConflict(AssessmentCycle cycle, string regencyCode) => conflicts.Contains((cycle.Id, regencyCode));

    /// <summary>
    /// The regencies of the cycle on which this person may use the permission. Evidence and grades open to panellists with the presentation;
    /// a declared conflict hides the regency whatever other role the person holds, except for the declaration itself.
    /// </summary>
    public IReadOnlyList<string> RegenciesFor(Permission permission, AssessmentCycle cycle)
    {
        var giving = Giving(permission, cycle).ToList();
        return
        [
            .. cycle.Participants.Where(p => !p.IsForOneAward || !IsOfActions(permission)).Select(p => p.Code)
                .Where(code => giving.Exists(h => Covers(h, permission, cycle, code)))
                .Where(code => permission is Permission.DeclareConflicts || !IsInConflict(cycle, code)),
        ];
    }

    public bool Sees(Permission permission, AssessmentCycle cycle, string regencyCode) => RegenciesFor(permission, cycle).Contains(regencyCode);

    /// <summary>Grades are the technical team's and the panel's until the result is public; a coordinator sees evidence, verdicts and returns before that.</summary>
    public bool SeesGrades(AssessmentCycle cycle, string regencyCode) =>
        Sees(Permission.ViewSubmissions, cycle, regencyCode)
        && (cycle.HasPublishedScores
            || Giving(Permission.ViewSubmissions, cycle).Any(h => h.Role is not Role.RegencyCoordinator && Covers(h, Permission.ViewSubmissions, cycle, regencyCode)));

    /// <summary>Which panellist has submitted: an admin's and the chair's to know. An observer sees the panel by code only.</summary>
    public bool SeesWhoScores(AssessmentCycle cycle) => Is(Role.ProvinceAdmin, cycle) || Is(Role.Chair, cycle);

    /// <summary>A district that takes part in one award has no actions: nothing to hand in, to read or to grade.</summary>
    private static bool IsOfActions(Permission permission) => permission is Permission.ViewSubmissions or Permission.EditSubmissions or Permission.VerifySubmissions;

    private static bool Covers(HeldRole held, Permission permission, AssessmentCycle cycle, string regencyCode) => held.Role switch
    {
        Role.RegencyCoordinator => RegionCode.IsWithin(regencyCode, held.RegencyCode!),
        Role.Panelist => permission is not Permission.ViewSubmissions || cycle.Phase >= Phase.Presentation,
        Role.ProvinceAdmin or Role.Verifier or Role.Chair or Role.Observer => true,
    };

    private IEnumerable<HeldRole> Giving(Permission permission, AssessmentCycle cycle) =>
        held.Where(h => In(h, cycle) && Permissions.Has(h.Role, permission));

    private static bool In(HeldRole held, AssessmentCycle cycle) =>
        (held.CycleId is null || held.CycleId == cycle.Id)
        && (held.RegencyCode is null || cycle.Participants.Any(p => RegionCode.IsWithin(p.Code, held.RegencyCode)));
}
