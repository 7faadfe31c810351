using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Features.Shared.Queries;

public sealed record ActionProgress(Guid CycleId, string RegencyCode, int ActionNo, SubmissionState State, IReadOnlyList<string> Graded);

public sealed record ActivePanelist(Guid CycleId, Guid PersonId, bool IsChair);

/// <param name="CycleId">Null: the role holds over the years.</param>
public sealed record FilledRole(Role Role, string? RegencyCode, Guid? CycleId);

public sealed record DeclarationProgress(Guid CycleId, string RegencyCode, Guid PanelistId, bool HasConflict);

public sealed record SheetProgress(Guid CycleId, string RegencyCode, Guid PanelistId, SheetState State);

/// <summary>
/// How far cycles are, without one letter or score. It knows which panellist still owes a sheet: what leaves a page of it is for that panellist,
/// the chair or an admin.
/// </summary>
/// <param name="Panel">Those who are panellists on the day asked for.</param>
public sealed record CycleProgress(
    IReadOnlyList<ActionProgress> Actions,
    IReadOnlyList<ActivePanelist> Panel,
    IReadOnlyList<DeclarationProgress> Declarations,
    IReadOnlyList<SheetProgress> Sheets)
{
    public static CycleProgress None { get; } = new([], [], [], []);

    /// <summary>Each role that somebody holds on the day asked for.</summary>
    public IReadOnlyList<FilledRole> Filled { get; init; } = [];

    /// <summary>The cycles that those in preparation were cloned from, and maybe others.</summary>
    public IReadOnlyList<AssessmentCycle> Sources { get; init; } = [];

    public ActionProgress? Action(AssessmentCycle cycle, string regency, int no) =>
        Actions.FirstOrDefault(a => a.CycleId == cycle.Id && a.RegencyCode == regency && a.ActionNo == no);

    public SubmissionState StateOf(AssessmentCycle cycle, string regency, int no) => Action(cycle, regency, no)?.State ?? SubmissionState.Draft;

    public IReadOnlyList<Criterion> Ungraded(AssessmentCycle cycle, string regency) =>
        cycle.FindParticipant(regency) is { IsForOneAward: true } ? [] : [.. cycle.Rules.DocumentCriteria.Where(c => Action(cycle, regency, c.Action!.Value)?.Graded.Contains(c.Code) is not true)];

    public DeclarationProgress? Declaration(AssessmentCycle cycle, string regency, Guid panelist) =>
        Declarations.FirstOrDefault(d => d.CycleId == cycle.Id && d.RegencyCode == regency && d.PanelistId == panelist);

    public SheetState? Sheet(AssessmentCycle cycle, string regency, Guid panelist) =>
        Sheets.FirstOrDefault(s => s.CycleId == cycle.Id && s.RegencyCode == regency && s.PanelistId == panelist)?.State;

    /// <summary>The active panel without those who declared a conflict with the regency.</summary>
    public IReadOnlyList<ActivePanelist> Scorers(AssessmentCycle cycle, string regency) =>
        [.. Panel.Where(p => p.CycleId == cycle.Id && Declaration(cycle, regency, p.PersonId) is not { HasConflict: true })];

    public int SheetsExpected(AssessmentCycle cycle, string regency) => Scorers(cycle, regency).Count;

    public int SheetsSubmitted(AssessmentCycle cycle, string regency) =>
        Scorers(cycle, regency).Count(p => Sheet(cycle, regency, p.PersonId) is SheetState.Submitted);

    /// <summary>What stands in the way of the next phase, beside what the cycle itself knows, as sentences.</summary>
    public IReadOnlyList<string> ObstaclesToAdvance(AssessmentCycle cycle) => cycle.Phase switch
    {
        Phase.Preparation => Preparation.MissingForSubmission(cycle, SourceOf(cycle)),
        Phase.Submission when !cycle.IsRulesConfirmed => ["Aturan penilaian belum dikonfirmasi."],
        Phase.Verification => [.. WithoutPanel(cycle)],
        Phase.Presentation => [.. cycle.Participants.Where(p => p.IsAssessed).SelectMany(p => Unfinished(cycle, p))],
        _ => [],
    };

    /// <exception cref="InvalidOperationException">The source was not loaded: without it nobody would see what is not confirmed.</exception>
    public AssessmentCycle? SourceOf(AssessmentCycle cycle) =>
        cycle.ClonedFrom is { } source ? Sources.FirstOrDefault(s => s.Id == source) ?? throw new InvalidOperationException("The cycle that this one was cloned from is not loaded.") : null;

    /// <summary>Whom the cycle has, as far as its preparation asks.</summary>
    public PreparationPeople PeopleOf(AssessmentCycle cycle)
    {
        var panel = Panel.Where(p => p.CycleId == cycle.Id).ToList();
        return new PreparationPeople(
            Filled.Count(f => f.Role is Role.Verifier && f.CycleId == cycle.Id),
            panel.Count,
            panel.Count(p => p.IsChair),
            [.. Filled.Where(f => f.Role is Role.RegencyCoordinator).Select(f => f.RegencyCode).OfType<string>()]);
    }

    private IEnumerable<string> WithoutPanel(AssessmentCycle cycle)
    {
        var panel = Panel.Where(p => p.CycleId == cycle.Id).ToList();
        if (panel.Count == 0)
        {
            yield return "Belum ada panelis yang ditugaskan pada siklus ini.";
        }

        var chairs = panel.Count(p => p.IsChair);
        if (chairs != 1)
        {
            yield return chairs == 0 ? "Belum ada ketua tim penilai." : $"Ada {chairs} ketua tim penilai; harus tepat satu.";
        }
    }

    private IEnumerable<string> Unfinished(AssessmentCycle cycle, CycleParticipant participant)
    {
        var ungraded = Ungraded(cycle, participant.Code);
        if (ungraded.Count > 0)
        {
            yield return $"{participant.Name}: {ungraded.Count} kriteria dokumen belum dinilai ({string.Join(", ", ungraded.Select(c => c.Code))}).";
        }

        var open = SheetsExpected(cycle, participant.Code) - SheetsSubmitted(cycle, participant.Code);
        if (open > 0)
        {
            yield return $"{participant.Name}: {open} lembar nilai belum diajukan.";
        }
    }
}

internal static class CycleProgressQueries
{
    /// <summary>Of one cycle, with the cycle that it was cloned from.</summary>
    public static async Task<CycleProgress> LoadProgressAsync(this PortalDbContext db, AssessmentCycle cycle, DateOnly today, CancellationToken cancellationToken)
    {
        var progress = await db.LoadProgressAsync([cycle.Id], today, cancellationToken);
        return await db.SourceOfAsync(cycle, cancellationToken) is { } source ? progress with { Sources = [source] } : progress;
    }

    /// <summary>Four queries, whatever the number of cycles.</summary>
    public static async Task<CycleProgress> LoadProgressAsync(this PortalDbContext db, IReadOnlyCollection<Guid> cycles, DateOnly today, CancellationToken cancellationToken)
    {
        var filing = await db.LoadFilingAsync(cycles, cancellationToken);
        var held = await db.Assignments.AsNoTracking()
            .Where(a => (a.CycleId == null || cycles.Contains(a.CycleId.Value)) && a.From <= today && (a.To == null || a.To >= today))
            .Select(a => new { a.Role, a.RegencyCode, a.CycleId, a.PersonId, a.IsChair })
            .ToListAsync(cancellationToken);
        var declarations = await db.ConflictDeclarations.AsNoTracking().Where(d => cycles.Contains(d.CycleId))
            .Select(d => new DeclarationProgress(d.CycleId, d.RegencyCode, d.PanelistId, d.HasConflict))
            .ToListAsync(cancellationToken);
        var sheets = await db.ScoreSheets.AsNoTracking().Where(s => cycles.Contains(s.CycleId))
            .Select(s => new SheetProgress(s.CycleId, s.RegencyCode, s.PanelistId, s.State))
            .ToListAsync(cancellationToken);
        return filing with
        {
            Panel = [.. held.Where(a => a.Role is Role.Panelist).Select(a => new ActivePanelist(a.CycleId!.Value, a.PersonId, a.IsChair))],
            Declarations = declarations,
            Sheets = sheets,
            Filled = [.. held.Select(a => new FilledRole(a.Role, a.RegencyCode, a.CycleId)).Distinct()],
        };
    }

    /// <summary>Only where the actions stand: for whoever works for a regency and for nothing else. One query.</summary>
    public static async Task<CycleProgress> LoadFilingAsync(this PortalDbContext db, IReadOnlyCollection<Guid> cycles, CancellationToken cancellationToken)
    {
        var actions = await db.Submissions.AsNoTracking().Where(s => cycles.Contains(s.CycleId))
            .Select(s => new { s.CycleId, s.RegencyCode, s.ActionNo, s.State, Graded = s.Grades.Select(g => g.CriterionCode).ToList() })
            .ToListAsync(cancellationToken);
        return CycleProgress.None with { Actions = [.. actions.Select(a => new ActionProgress(a.CycleId, a.RegencyCode, a.ActionNo, a.State, a.Graded))] };
    }
}
