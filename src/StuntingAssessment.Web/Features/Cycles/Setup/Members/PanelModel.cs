using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Members;

public sealed record MemberRow(Guid PersonId, string Name, string Email, bool IsClosed, AssignmentLine Assignment);

/// <summary>Panel and technical team of one cycle.</summary>
/// <param name="MayPanel">The panel may still change.</param>
/// <param name="MayTeam">The technical team may still change.</param>
public sealed record PanelModel(int Year, string PhaseName, bool MayPanel, bool MayTeam, DateOnly Today, IReadOnlyList<MemberRow> Members, IReadOnlyList<Choice> People, MemberForm Form)
{
    public IEnumerable<MemberRow> In(Role role) => Members.Where(m => m.Assignment.Role == role && !m.Assignment.IsTakenBack);

    public int Chairs => In(Role.Panelist).Count(m => m.Assignment.IsChair && m.Assignment.IsActive(Today));

    public IReadOnlyList<Choice> Roles =>
        [.. new[] { Role.Panelist, Role.Verifier }.Where(r => r is Role.Panelist ? MayPanel : MayTeam).Select(r => new Choice(r.ToString(), RoleNames.Of(r)))];

    /// <summary>Two queries, whatever the number of people.</summary>
    public static async Task<PanelModel> LoadAsync(PortalDbContext db, AssessmentCycle cycle, PortalClock clock, MemberForm form, CancellationToken cancellationToken)
    {
        var possible = PhaseTable.Of(Act.EditPeople, cycle.Phase);
        var members = await db.Assignments.AsNoTracking().Where(a => a.CycleId == cycle.Id)
            .Join(db.Users, a => a.PersonId, u => u.Id, (a, u) => new MemberRow(
                u.Id,
                u.Name,
                u.Email!,
                u.ClosedAt != null,
                new AssignmentLine(a.Id, a.Version, a.Role, null, null, a.From, a.To, a.IsChair) { ActingPosition = a.ActingPosition }))
            .ToListAsync(cancellationToken);
        var people = possible is Possible.No
            ? []
            : await db.Users.AsNoTracking().Where(u => u.ClosedAt == null).OrderBy(u => u.Name).Select(u => new { u.Id, u.Name, u.Email }).ToListAsync(cancellationToken);
        return new PanelModel(
            cycle.AssessmentYear,
            cycle.PhaseName,
            possible is Possible.Yes,
            possible is not Possible.No,
            clock.Today,
            [.. members.OrderBy(m => m.Assignment.IsOver(clock.Today)).ThenByDescending(m => m.Assignment.IsChair).ThenBy(m => m.Name, StringComparer.CurrentCulture)],
            [.. people.Select(p => new Choice(p.Id.ToString(), $"{p.Name} ({p.Email})"))],
            form);
    }
}
