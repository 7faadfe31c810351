using StuntingAssessment.Domain.People;
using StuntingAssessment.Domain.Regions;

namespace StuntingAssessment.Web.Platform.Security.Authorization;

/// <summary>The admin behind what is done while looking as somebody else.</summary>
/// <param name="Until">UTC; then it ends by itself.</param>
public sealed record Viewer(Guid Id, string Name, DateTime Until);

/// <summary>Who asks, and what that person may see. Filled once per request from the cookie.</summary>
public sealed class CurrentUser
{
    /// <summary>Sheets, scores and notes, and what leads to them: closed to an admin who looks as a panellist, whatever else that person is.</summary>
    private static readonly Permission[] OfThePanelAlone =
    [
        Permission.DeclareConflicts, Permission.ScoreRegencies, Permission.ViewSheets, Permission.ViewNamedSheets, Permission.UnlockSheets,
        Permission.ViewRanking, Permission.DecidePlenary,
    ];

    private IReadOnlyList<HeldRole> held = [];
    private bool looksAsPanel;
    private IReadOnlySet<(Guid Cycle, string Regency)> conflicts = new HashSet<(Guid, string)>();

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    public bool IsSignedIn => Id != Guid.Empty;

    public IReadOnlyList<HeldRole> Held => held;

    /// <summary>Null: nobody looks as somebody else. Otherwise <see cref="Id"/> and the roles are the viewed person's.</summary>
    public Viewer? ViewedBy { get; private set; }

    /// <summary>Who acts: the admin behind a view, never the viewed person.</summary>
    public Guid ActorId => ViewedBy?.Id ?? Id;

    public SessionMark? Session { get; private set; }

    /// <summary>Until it is set up, the person holds no role and reaches only the own account.</summary>
    public bool MustSetUpSecondFactor { get; private set; }

    public void SignIn(Guid id, string name, IReadOnlyList<HeldRole> roles, IReadOnlySet<(Guid Cycle, string Regency)> declaredConflicts)
    {
        Id = id;
        Name = name;
        held = roles;
        conflicts = declaredConflicts;
    }

    public void Begin(SessionMark session, bool mustSetUpSecondFactor)
    {
        Session = session;
        MustSetUpSecondFactor = mustSetUpSecondFactor;
        held = mustSetUpSecondFactor ? [] : held;
    }

    /// <summary>
    /// Takes the viewed person's place. The chair's flag stays behind - it opens what names panellists - and so does what only an admin may see:
    /// looking as somebody never shows more than both may see.
    /// </summary>
    public void LookAs(Guid id, string name, IReadOnlyList<HeldRole> roles, DateTime until)
    {
        ViewedBy = new Viewer(Id, Name, until);
        (Id, Name) = (id, name);
        looksAsPanel = roles.Any(r => r.Role is Role.Panelist or Role.Chair);
        held = [.. roles.Where(r => r.Role is not (Role.Chair or Role.ProvinceAdmin))];
    }

    public bool Is(Role role) => held.Any(h => h.Role == role);

    public bool Is(Role role, AssessmentCycle cycle) => held.Any(h => h.Role == role && In(h, cycle));

    public bool Has(Permission permission) =>
        IsSignedIn && (permission is Permission.UsePortal || held.Any(h => Gives(h, permission)));

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

    /// <summary>One action of the regency: an operator's scope ends with what its agencies lead.</summary>
    public bool Sees(Permission permission, AssessmentCycle cycle, string regencyCode, int actionNo) =>
        Sees(permission, cycle, regencyCode) && (OnlyActionsFor(permission, cycle, regencyCode)?.Contains(actionNo) ?? true);

    /// <summary>The only actions of the regency on which this person may use the permission; null when it is all of them.</summary>
    public IReadOnlyList<int>? OnlyActionsFor(Permission permission, AssessmentCycle cycle, string regencyCode)
    {
        var covering = Giving(permission, cycle).Where(h => Covers(h, permission, cycle, regencyCode)).ToList();
        return covering.Exists(h => h.Role is not Role.AgencyOperator)
            ? null
            : [.. cycle.Rules.Actions.Where(a => covering.Exists(h => h.Leads(a))).Select(a => a.No)];
    }

    /// <summary>Grades are the technical team's and the panel's until the result is public; the regency's own people see evidence, verdicts and returns before that; an operator sees no grades, as its scope is not the whole regency.</summary>
    public bool SeesGrades(AssessmentCycle cycle, string regencyCode) =>
        Sees(Permission.ViewSubmissions, cycle, regencyCode)
        && OnlyActionsFor(Permission.ViewSubmissions, cycle, regencyCode) is null
        && (cycle.HasPublishedScores
            || Giving(Permission.ViewSubmissions, cycle).Any(h => !Assignment.IsOfRegency(h.Role) && Covers(h, Permission.ViewSubmissions, cycle, regencyCode)));

    /// <summary>Which panellist has submitted: an admin's and the chair's to know. An observer sees the panel by code only.</summary>
    public bool SeesWhoScores(AssessmentCycle cycle) => Is(Role.ProvinceAdmin, cycle) || Is(Role.Chair, cycle);

    /// <summary>The offices of the regency whose numbers this person may write; null when it is all of them (a coordinator).</summary>
    public IReadOnlySet<Guid>? OnlyOfficesFor(AssessmentCycle cycle, string regencyCode)
    {
        var covering = Giving(Permission.EnterAnsit, cycle).Where(h => Covers(h, Permission.EnterAnsit, cycle, regencyCode)).ToList();
        return covering.Exists(h => h.Role is not Role.AgencyOperator) ? null : covering.SelectMany(h => h.AgencyIds).ToHashSet();
    }

    /// <summary>A district that takes part in one award has no actions: nothing to hand in, to read or to grade.</summary>
    private static bool IsOfActions(Permission permission) => permission is Permission.ViewSubmissions or Permission.AddEvidence or Permission.EditSubmissions or Permission.VerifySubmissions or Permission.ViewAnsit or Permission.EnterAnsit;

    private static bool Covers(HeldRole held, Permission permission, AssessmentCycle cycle, string regencyCode) => held.Role switch
    {
        Role.RegencyCoordinator => held.RegencyCodes.Any(code => RegionCode.IsWithin(regencyCode, code)),
        Role.AgencyOperator => held.RegencyCodes.Contains(regencyCode) && (permission is Permission.ViewAnsit or Permission.EnterAnsit || cycle.Rules.Actions.Any(held.Leads)),
        Role.Panelist => permission is not Permission.ViewSubmissions || cycle.Phase >= Phase.Presentation,
        Role.ProvinceAdmin or Role.Verifier or Role.Chair or Role.Observer => true,
    };

    private IEnumerable<HeldRole> Giving(Permission permission, AssessmentCycle cycle) =>
        held.Where(h => In(h, cycle) && Gives(h, permission));

    private bool Gives(HeldRole role, Permission permission) =>
        Permissions.Has(role.Role, permission) && !(looksAsPanel && OfThePanelAlone.Contains(permission));

    private static bool In(HeldRole held, AssessmentCycle cycle) =>
        (held.CycleId is null || held.CycleId == cycle.Id)
        && (held.RegencyCode is null || cycle.Participants.Any(p => held.RegencyCodes.Any(code => RegionCode.IsWithin(p.Code, code))));
}
