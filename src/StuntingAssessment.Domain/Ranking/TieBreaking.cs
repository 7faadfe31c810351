namespace StuntingAssessment.Domain.Ranking;

/// <summary>The better standing first: by printed total, then by the cycle's chain. Zero means that the chain leaves them equal.</summary>
internal sealed class TieBreaking(IReadOnlyList<TieBreak> chain) : IComparer<Standing>
{
    public int Compare(Standing? better, Standing? worse)
    {
        ArgumentNullException.ThrowIfNull(better);
        ArgumentNullException.ThrowIfNull(worse);
        var byTotal = HigherFirst(better.Total, worse.Total);
        return byTotal != 0 ? byTotal : Decisive(better, worse) is { } link ? By(link, better, worse) : 0;
    }

    /// <summary>The first link of the chain that tells the two apart.</summary>
    public TieBreak? Decisive(Standing one, Standing other) => chain.FirstOrDefault(link => By(link, one, other) != 0);

    private static int By(TieBreak link, Standing one, Standing other) => link.Kind switch
    {
        TieBreakKind.Component => HigherFirst(one.ValueOf(link.Component!), other.ValueOf(link.Component!)),
        TieBreakKind.TopLevelShare => other.TopLevelShare.AtTop.CompareTo(one.TopLevelShare.AtTop),
        TieBreakKind.SubmittedAt => EarlierFirst(one.Participant.SubmittedAt, other.Participant.SubmittedAt),
    };

    // Absent last comes by itself: null is less than every value.
    private static int HigherFirst(decimal? one, decimal? other) => Comparer<decimal?>.Default.Compare(other, one);

    private static int EarlierFirst(DateTime? one, DateTime? other) =>
        (one ?? DateTime.MaxValue, one is null).CompareTo((other ?? DateTime.MaxValue, other is null));
}
