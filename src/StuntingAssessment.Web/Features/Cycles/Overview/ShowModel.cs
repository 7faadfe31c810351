using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Cycles.Overview;

/// <summary>Everything of one cycle on one page.</summary>
public sealed record ShowModel(
    Guid Id,
    int Year,
    int ActivityYear,
    string Province,
    string Zone,
    string Today,
    IReadOnlyList<Step> Steps,
    IReadOnlyList<string> MayDoNow,
    NextPhase Next,
    IReadOnlyList<ParticipantRow> Participants,
    CycleRules Rules,
    CycleProgramme Programme,
    string? Confirmed,
    IReadOnlyList<Phase> Phases,
    Phase Phase,
    IReadOnlyList<ActRow> Acts,
    CycleEdits May)
{
    public static ShowModel Of(AssessmentCycle cycle, CurrentUser user, PortalClock clock, string? confirmedBy, IReadOnlyList<string>? obstacles)
    {
        var may = CycleEdits.Of(cycle, user);
        return new ShowModel(
            cycle.Id,
            cycle.AssessmentYear,
            cycle.ActivityYear,
            cycle.ProvinceName,
            cycle.TimeZone,
            IndonesianDate.WithWeekday(clock.Today),
            PhaseCalendar.Steps(cycle, clock.Today),
            [.. Platform.Security.Authorization.Acts.All.Where(a => cycle.Now(a) is (Possible.Yes or Possible.Limited) && Platform.Security.Authorization.Acts.PermissionsFor(a).Any(p => user.Has(p, cycle))).Select(a => ActRow.WithCondition(a, cycle))],
            NextPhase.Of(cycle, obstacles),
            [.. cycle.Participants.Select((p, i) => new ParticipantRow(i + 1, p.Code, p.Name, p.NotAssessedReason, user.Sees(Permission.ViewSubmissions, cycle, p.Code)))],
            cycle.Rules,
            cycle.Programme,
            cycle.RulesConfirmedAt is { } at ? $"Dikonfirmasi {clock.InWords(at)} oleh {confirmedBy ?? "admin provinsi"}." : null,
            PhaseTable.Phases,
            cycle.Phase,
            [.. Platform.Security.Authorization.Acts.All.Select(a => ActRow.Of(a, cycle))],
            may)
        {
            MayExport = user.Has(Permission.EditCycle, cycle),
            Catalog = cycle.Catalog,
            MayReadCatalog = user.Has(Permission.ViewAnsit, cycle),
        };
    }

    public bool MayExport { get; private init; }

    public IndicatorCatalog Catalog { get; private init; } = IndicatorCatalog.Empty;

    public bool MayReadCatalog { get; private init; }

    public IEnumerable<Criterion> CriteriaOf(ConvergenceAction action) => Rules.DocumentCriteria.Where(c => c.Action == action.No);

    public IEnumerable<IGrouping<ScoreComponent, Criterion>> PanelCriteria =>
        Rules.PanelCriteria.GroupBy(c => Rules.Component(c.Component));
}

public sealed record ParticipantRow(int Number, string Code, string Name, string? NotAssessedReason, bool IsLinked);

/// <summary>What this person may edit on the page now. Nothing when the result is frozen or public.</summary>
public sealed record CycleEdits(bool Rules, bool Windows, bool Participants, bool Phase, bool Programme, bool People)
{
    public static CycleEdits Of(AssessmentCycle cycle, CurrentUser user)
    {
        var open = user.Has(Permission.EditCycle, cycle) && cycle.Phase is not Domain.Cycles.Phase.Published && !cycle.IsFrozen;
        var forNewVersion = user.Has(Permission.EditCycle, cycle) && cycle is { IsCorrecting: true, IsFrozen: false };
        return new CycleEdits(open && cycle.Now(Act.EditRules) is Possible.Yes, open, open || forNewVersion, open, open && cycle.Now(Act.EditPeople) is Possible.Yes, user.Has(Permission.ManagePeople, cycle));
    }
}

public sealed record ActCell(Possible Possible, string? Condition, bool IsNow)
{
    public string Words => Possible switch
    {
        Possible.No => "tidak",
        Possible.Yes => "ya",
        Possible.Limited => Condition ?? "terbatas",
        Possible.Read => "hanya membaca",
    };
}

/// <summary>One act of the table "siapa boleh apa": who, and when.</summary>
public sealed record ActRow(string Name, string Who, IReadOnlyList<ActCell> Cells)
{
    public static ActRow Of(Act act, AssessmentCycle cycle) => new(
        Acts.NameOf(act),
        string.Join(", ", Acts.RolesFor(act).Select(RoleNames.Of)),
        [
            .. PhaseTable.Phases.Select(p => p == cycle.Phase && PhaseTable.Of(act, p) != cycle.Now(act)
                ? new ActCell(cycle.Now(act), cycle.ConditionNow(act), true)
                : new ActCell(PhaseTable.Of(act, p), PhaseTable.ConditionOf(act, p), p == cycle.Phase)),
        ]);

    public static string WithCondition(Act act, AssessmentCycle cycle) =>
        cycle.ConditionNow(act) is { } condition ? $"{Acts.NameOf(act)} ({condition})" : Acts.NameOf(act);
}
