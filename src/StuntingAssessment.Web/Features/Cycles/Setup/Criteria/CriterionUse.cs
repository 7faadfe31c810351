namespace StuntingAssessment.Web.Features.Cycles.Setup.Criteria;

/// <summary>What has been given under a criterion already. Scoring may have begun before the phase went back.</summary>
internal sealed record CriterionUse(IReadOnlyList<string> Letters, decimal? HighestScore)
{
    public bool IsUsed => Letters.Count > 0 || HighestScore is not null;

    public static async Task<CriterionUse> OfAsync(PortalDbContext db, AssessmentCycle cycle, string code, CancellationToken cancellationToken)
    {
        var letters = await db.Submissions.Where(s => s.CycleId == cycle.Id)
            .SelectMany(s => s.Grades).Where(g => g.CriterionCode == code).Select(g => g.Letter).Distinct()
            .ToListAsync(cancellationToken);
        var scores = await db.ScoreSheets.AsNoTracking().Where(s => s.CycleId == cycle.Id).Select(s => s.Scores).ToListAsync(cancellationToken);
        var given = scores.Where(s => s.ContainsKey(code)).Select(s => s[code]).ToList();
        return new CriterionUse(letters, given.Count == 0 ? null : given.Max());
    }
}
