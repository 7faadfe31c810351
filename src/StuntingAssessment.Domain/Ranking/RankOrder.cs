namespace StuntingAssessment.Domain.Ranking;

/// <summary>Ranks, shared ranks and the chair's order (docs/bundle-format.md, Rank).</summary>
internal sealed record RankOrder(
    IReadOnlyList<Standing> InOrder,
    IReadOnlyList<TieGroup> Ties,
    IReadOnlyList<ChairDecision> DecisionsWithoutTie)
{
    public static RankOrder Of(ResultBundle bundle, IReadOnlyList<Standing> scored)
    {
        var ranked = new List<Standing>();
        var ties = new List<TieGroup>();
        var decided = new HashSet<ChairDecision>();

        foreach (var equals in GroupsOfEquals(scored, new TieBreaking(bundle.Rules.TieBreaks)))
        {
            var first = ranked.Count + 1;
            var decisions = OrderOf(equals, bundle.ChairDecisions);
            if (equals.Count > 1)
            {
                ties.Add(new TieGroup(first, [.. equals.Select(standing => standing.Code)], OrderedByChair: decisions is not null));
            }

            decided.UnionWith(decisions is null ? [] : decisions.Values);
            ranked.AddRange(equals
                .Select(standing => decisions is null
                    ? standing with { Rank = first, Tied = equals.Count > 1 }
                    : standing with { Rank = first - 1 + decisions[standing.Code].Order })
                .OrderBy(standing => standing.Rank));
        }

        var unranked = scored.Where(standing => standing.Total is null).OrderBy(standing => standing.Code, StringComparer.Ordinal);
        return new RankOrder([.. ranked, .. unranked], ties, [.. bundle.ChairDecisions.Where(decision => !decided.Contains(decision))]);
    }

    private static List<List<Standing>> GroupsOfEquals(IEnumerable<Standing> scored, TieBreaking comparer)
    {
        var groups = new List<List<Standing>>();
        foreach (var standing in scored.Where(standing => standing.Total is not null).Order(comparer).ThenBy(standing => standing.Code, StringComparer.Ordinal))
        {
            if (groups.LastOrDefault() is { } last && comparer.Compare(last[0], standing) == 0)
            {
                last.Add(standing);
            }
            else
            {
                groups.Add([standing]);
            }
        }

        return groups;
    }

    /// <returns>The chair's decision for each of the equals; none unless they are decided as a whole, with the orders 1 to n.</returns>
    private static Dictionary<string, ChairDecision>? OrderOf(List<Standing> equals, IReadOnlyList<ChairDecision> decisions)
    {
        var codes = equals.Select(standing => standing.Code).ToHashSet();
        var own = decisions.Where(decision => codes.Contains(decision.Code)).ToList();
        return equals.Count > 1
            && codes.SetEquals(own.Select(decision => decision.Code))
            && own.Select(decision => decision.Order).Order().SequenceEqual(Enumerable.Range(1, equals.Count))
                ? own.ToDictionary(decision => decision.Code)
                : null;
    }
}
