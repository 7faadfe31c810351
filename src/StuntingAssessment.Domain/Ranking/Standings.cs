namespace StuntingAssessment.Domain.Ranking;

/// <summary>The ranking of a cycle: a pure function of the bundle, complete or not.</summary>
public sealed class Standings
{
    private Standings(ResultBundle bundle, IReadOnlyList<Standing> scored)
    {
        Bundle = bundle;
        var ranking = RankOrder.Of(bundle, [.. scored.Where(standing => standing.Participant.Award is null)]);
        Apart = [.. scored.Where(standing => standing.Participant.Award is not null).OrderBy(standing => standing.Code, StringComparer.Ordinal)];
        InOrder = ranking.InOrder;
        Ties = ranking.Ties;
        DecisionsWithoutTie = ranking.DecisionsWithoutTie;
        Awards = AwardGiving.Of(bundle.Rules.Awards, this);
    }

    public ResultBundle Bundle { get; }

    /// <summary>By rank, equal ranks by code; those without a rank last, by code.</summary>
    public IReadOnlyList<Standing> InOrder { get; }

    /// <summary>Those who take part in one award only, by code: never ranked.</summary>
    public IReadOnlyList<Standing> Apart { get; }

    /// <summary>Every group the tie-break chain left equal, ordered by the chair or still open.</summary>
    public IReadOnlyList<TieGroup> Ties { get; }

    public IEnumerable<TieGroup> OpenTies => Ties.Where(tie => !tie.OrderedByChair);

    /// <summary>In the cycle's order.</summary>
    public IReadOnlyList<AwardHolding> Awards { get; }

    /// <summary>Decisions of the chair that order no whole group of equals: they change nothing, and a bundle that holds one is refused.</summary>
    public IReadOnlyList<ChairDecision> DecisionsWithoutTie { get; }

    public static Standings Of(ResultBundle bundle)
    {
        var scoring = new Scoring(bundle);
        return new Standings(bundle, [.. bundle.Participants.Select(scoring.Score)]);
    }

    /// <returns>None when the bundle holds no such participant.</returns>
    public Standing? Find(string code) => InOrder.Concat(Apart).FirstOrDefault(standing => standing.Code == code);

    /// <summary>Who can win the award: the districts that take part in it, else every regency.</summary>
    public IReadOnlyList<Standing> CandidatesOf(AwardRule award) =>
        Apart.Where(standing => standing.Participant.Award == award.Code).ToList() is { Count: > 0 } own ? own : InOrder;
}
