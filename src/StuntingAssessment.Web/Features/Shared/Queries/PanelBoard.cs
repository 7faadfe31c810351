using StuntingAssessment.Domain.Panel;

namespace StuntingAssessment.Web.Features.Shared.Queries;

public sealed record PanelMember(Guid Id, string Name, bool IsChair);

/// <summary>Who of the panel stands where with which regency: no score in it.</summary>
public sealed class PanelBoard
{
    private readonly Dictionary<(string Regency, Guid Panelist), PanelStanding> standings;

    private PanelBoard(IReadOnlyList<PanelMember> members, Dictionary<(string Regency, Guid Panelist), PanelStanding> standings)
    {
        Members = members;
        this.standings = standings;
    }

    /// <summary>The panel of today, and whoever wrote a sheet before leaving it. By name.</summary>
    public IReadOnlyList<PanelMember> Members { get; }

    public PanelStanding Of(string regencyCode, Guid panelist) => standings.GetValueOrDefault((regencyCode, panelist));

    public IReadOnlyList<PanelStanding> Of(string regencyCode) => [.. Members.Select(m => Of(regencyCode, m.Id))];

    /// <summary>Every panellist without a conflict has submitted, and there is at least one.</summary>
    public bool IsComplete(string regencyCode) =>
        Of(regencyCode) is var all && all.Contains(PanelStanding.Submitted) && all.All(s => s is PanelStanding.Submitted or PanelStanding.Recused);

    /// <summary>Three queries, whatever the size.</summary>
    public static async Task<PanelBoard> LoadAsync(PortalDbContext db, AssessmentCycle cycle, DateOnly today, CancellationToken cancellationToken)
    {
        var members = await db.Users.AsNoTracking()
            .Where(u => db.Assignments.Any(a => a.PersonId == u.Id && a.Role == Domain.People.Role.Panelist && a.CycleId == cycle.Id && a.From <= today && (a.To == null || a.To >= today))
                || db.ScoreSheets.Any(s => s.PanelistId == u.Id && s.CycleId == cycle.Id && s.State == SheetState.Submitted))
            .Select(u => new PanelMember(u.Id, u.Name, db.Assignments.Any(a => a.PersonId == u.Id && a.CycleId == cycle.Id && a.IsChair && a.From <= today && (a.To == null || a.To >= today))))
            .ToListAsync(cancellationToken);
        var declarations = await db.ConflictDeclarations.AsNoTracking().Where(d => d.CycleId == cycle.Id)
            .Select(d => new { d.RegencyCode, d.PanelistId, d.HasConflict })
            .ToListAsync(cancellationToken);
        var sheets = await db.ScoreSheets.AsNoTracking().Where(s => s.CycleId == cycle.Id)
            .Select(s => new { s.RegencyCode, s.PanelistId, s.State })
            .ToListAsync(cancellationToken);

        var standings = declarations.ToDictionary(d => (d.RegencyCode, d.PanelistId), d => d.HasConflict ? PanelStanding.Recused : PanelStanding.Ready);
        foreach (var sheet in sheets)
        {
            // A draft of a panellist who declared a conflict since stays on record and counts nowhere.
            if (standings.GetValueOrDefault((sheet.RegencyCode, sheet.PanelistId)) is not PanelStanding.Recused)
            {
                standings[(sheet.RegencyCode, sheet.PanelistId)] = sheet.State is SheetState.Submitted ? PanelStanding.Submitted : PanelStanding.Draft;
            }
        }

        var names = StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("id-ID"), ignoreCase: true);
        return new PanelBoard([.. members.OrderByDescending(m => m.IsChair).ThenBy(m => m.Name, names)], standings);
    }
}
