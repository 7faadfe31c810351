using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Ranking;

/// <summary>
/// Why this rank: the points by which a regency trails the one above it, where they come from, and what decided when there are none.
/// The parts carry <see cref="Rounding.PartDecimals"/> decimals; with the rounding they add up exactly to the printed difference.
/// </summary>
/// <param name="Above">The nearest regency with a better rank.</param>
/// <param name="Trails">Printed total of the one above minus the printed total of this one.</param>
/// <param name="Components">The counted components, in the cycle's order; negative where this regency is ahead.</param>
/// <param name="Rounding">What the total's own rounding adds.</param>
/// <param name="DecidedBy">None unless the totals are equal.</param>
public sealed record RankReason(
    Standing Standing,
    Standing Above,
    decimal Trails,
    IReadOnlyList<ComponentGap> Components,
    decimal Rounding,
    TieDecision? DecidedBy)
{
    public const string RoundingLabel = "pembulatan";

    /// <returns>None without a rank, for the first rank, and for a code that is not in the standings.</returns>
    public static RankReason? Of(Standings standings, string code)
    {
        var standing = standings.Find(code);
        var above = standing?.Rank is { } rank ? standings.InOrder.LastOrDefault(other => other.Rank < rank) : null;
        return standing is null || above is null ? null : Between(standings.Bundle, standing, above);
    }

    private static RankReason Between(ResultBundle bundle, Standing standing, Standing above)
    {
        var trails = above.Total!.Value - standing.Total!.Value;
        var gaps = bundle.Rules.Components.Where(component => component.Counts)
            .Select(component => ComponentGap.Of(bundle, component, standing, above)).ToList();
        return new RankReason(
            standing,
            above,
            trails,
            gaps,
            trails - gaps.Sum(gap => gap.Points),
            trails == 0 ? TieDecision.Of(bundle, standing, above) : null);
    }
}

/// <param name="Points">Points of the total: weight x difference of the rounded components / 100.</param>
/// <param name="Criteria">For documents, each criterion's part of <paramref name="Points"/>; empty for a panel component.</param>
/// <param name="Rounding">What is left of <paramref name="Points"/> after the criteria, since the component was rounded; 0 for a panel component.</param>
public sealed record ComponentGap(ScoredComponent Component, decimal Points, IReadOnlyList<CriterionGap> Criteria, decimal Rounding)
{
    internal static ComponentGap Of(ResultBundle bundle, ScoredComponent component, Standing standing, Standing above)
    {
        var share = component.Weight / Fraction.Hundred;
        var difference = (Fraction)above.ValueOf(component.Code)!.Value - standing.ValueOf(component.Code)!.Value;
        var points = Printed(share * difference);
        if (component.Source is ComponentSource.Panel)
        {
            return new ComponentGap(component, points, Criteria: [], Rounding: 0);
        }

        var scale = DocumentScale.Of(bundle, component);
        var criteria = scale.Contributions(Scoring.LettersOf(above.Participant))
            .Zip(scale.Contributions(Scoring.LettersOf(standing.Participant)), (theirs, own) => new CriterionGap(
                own.Criterion,
                Printed(share * (theirs.Value - own.Value))))
            .ToList();
        return new ComponentGap(component, points, criteria, points - criteria.Sum(criterion => criterion.Points));
    }

    private static decimal Printed(Fraction points) => Ranking.Rounding.HalfAwayFromZero(points, Ranking.Rounding.PartDecimals);
}

/// <param name="Points">Points of the total, not of the component.</param>
public sealed record CriterionGap(DocumentCriterion Criterion, decimal Points);

/// <summary>What put one of two equal totals first: a link of the chain or, when the chain was silent, the chair.</summary>
public sealed record TieDecision(TieBreak? Link, ChairDecision? Chair)
{
    internal static TieDecision Of(ResultBundle bundle, Standing standing, Standing above) =>
        new TieBreaking(bundle.Rules.TieBreaks).Decisive(above, standing) is { } link
            ? new TieDecision(link, Chair: null)
            : new TieDecision(Link: null, bundle.ChairDecisions.First(decision => decision.Code == standing.Code));
}
