using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Domain.Ranking;
using StuntingAssessment.Domain.Results;

namespace StuntingAssessment.Web.Features.Shared.Queries;

/// <summary>The ranking of a cycle as it stands now, with what it was made from.</summary>
public sealed class LiveRanking
{
    private readonly Dictionary<Guid, string> names;

    private LiveRanking(AssessmentCycle cycle, CycleScores scores, IReadOnlyList<(Guid Id, string Name, bool IsActive, bool IsChair)> panel, bool partialPanels)
    {
        names = panel.DistinctBy(m => m.Id).ToDictionary(m => m.Id, m => m.Name);
        Chairs = panel.Where(m => m.IsActive && m.IsChair).Select(m => m.Id).ToHashSet();
        Missing = MissingScores.Of(cycle, scores, [.. panel.Where(m => m.IsActive).Select(m => m.Id).Distinct()]);
        var waiting = Missing.Where(m => m.Sheets.Count > 0).Select(m => m.RegencyCode).ToHashSet();
        Scores = partialPanels ? scores : scores with { Sheets = [.. scores.Sheets.Where(s => !waiting.Contains(s.RegencyCode))] };
        // Codes are drawn at the freeze. Here they only tell the sheets of one regency apart, and no page prints them.
        Standings = Standings.Of(CycleBundle.Of(cycle, Scores, (_, panelist) => panelist.ToString("n")));
    }

    public CycleScores Scores { get; }

    public Standings Standings { get; }

    public IReadOnlyList<MissingScores> Missing { get; }

    /// <summary>Of the result that stands; none while nothing is frozen.</summary>
    public ResultState? Result { get; private init; }

    /// <param name="db">Five queries, whatever the size.</param>
    /// <param name="cycle">Which.</param>
    /// <param name="today">Who is of the panel today.</param>
    /// <param name="partialPanels">
    /// For the chair alone. Others see a regency's panel values once every sheet is in: they may know who has submitted, and the mean of the
    /// first sheet, or the step from one mean to the next, would tell what that person gave.
    /// </param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<LiveRanking> LoadAsync(PortalDbContext db, AssessmentCycle cycle, DateOnly today, bool partialPanels, CancellationToken cancellationToken)
    {
        var around = await db.Cycles.AsNoTracking().Where(c => c.Id == cycle.Id)
            .Select(c => new
            {
                Result = db.Results.Where(r => r.CycleId == c.Id && r.State != ResultState.Reopened).OrderByDescending(r => r.Number).Select(r => (ResultState?)r.State).FirstOrDefault(),
                PlenaryVersion = db.Plenaries.Where(p => p.CycleId == c.Id).Select(p => p.Version).FirstOrDefault(),
                // Whoever left the panel keeps a name in the internal record, and owes no sheet.
                Panel = db.Assignments.Where(a => a.CycleId == c.Id && a.Role == Role.Panelist)
                    .Select(a => new { a.PersonId, Name = db.Users.Where(u => u.Id == a.PersonId).Select(u => u.Name).First(), IsActive = a.From <= today && (a.To == null || a.To >= today), a.IsChair })
                    .ToList(),
            })
            .SingleAsync(cancellationToken);
        var names = StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("id-ID"), ignoreCase: true);
        var panel = around.Panel.OrderBy(m => m.Name, names).Select(m => (m.PersonId, m.Name, m.IsActive, m.IsChair));
        return new LiveRanking(cycle, await db.LoadScoresAsync(cycle, cancellationToken), [.. panel], partialPanels) { Result = around.Result, PlenaryVersion = around.PlenaryVersion };
    }

    /// <summary>Empty before the chair's first decision.</summary>
    public Guid PlenaryVersion { get; private init; }

    /// <summary>Whoever is the chair today.</summary>
    public IReadOnlySet<Guid> Chairs { get; }

    public IReadOnlyDictionary<Guid, string> Names => names;

    /// <summary>An order that fits no tie any more changes nothing (docs/bundle-format.md, Rank).</summary>
    public bool IsInForce(TieOrder order) => Standings.Ties.Any(t => t.OrderedByChair && t.Codes.ToHashSet().SetEquals(order.Regencies));

    public MissingScores? MissingOf(string regency) => Missing.FirstOrDefault(m => m.RegencyCode == regency);

    public IReadOnlyList<string> Obstacles(AssessmentCycle cycle) => FreezeObstacles.Of(cycle, Missing, Standings, panelist => names[panelist]);
}
