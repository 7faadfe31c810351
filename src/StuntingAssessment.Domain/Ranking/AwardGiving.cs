namespace StuntingAssessment.Domain.Ranking;

/// <summary>Who holds which award (docs/bundle-format.md, Awards). One rule decides each: a single best candidate, or nobody.</summary>
internal static class AwardGiving
{
    public static IReadOnlyList<AwardHolding> Of(IReadOnlyList<AwardRule> awards, Standings standings)
    {
        var given = new List<AwardHolding>();
        foreach (var award in awards)
        {
            given.Add(new AwardHolding(award, HolderOf(award, standings, given)));
        }

        return given;
    }

    private static string? HolderOf(AwardRule award, Standings standings, List<AwardHolding> before)
    {
        if (award.Exclusive && before.Exists(holding => holding.Regency is null))
        {
            return null;
        }

        var passedOver = award.Exclusive ? before.Select(holding => holding.Regency).ToHashSet() : [];
        var candidates = standings.CandidatesOf(award).Where(standing => !passedOver.Contains(standing.Code)).ToList();
        var best = award.Rank is { } rank ? candidates.Where(standing => standing.Rank == rank).ToList() : Best(candidates, award.Basis!);
        return best is [var holder] ? holder.Code : null;
    }

    private static List<Standing> Best(List<Standing> candidates, string component)
    {
        var highest = candidates.Max(standing => standing.ValueOf(component));
        return candidates.Where(standing => highest is not null && standing.ValueOf(component) == highest).ToList();
    }
}
