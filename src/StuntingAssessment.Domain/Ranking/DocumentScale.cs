namespace StuntingAssessment.Domain.Ranking;

/// <summary>What one point of each criterion is worth in a documents component. Made once per bundle, asked for each regency.</summary>
internal sealed class DocumentScale
{
    private readonly IReadOnlyList<ActionScale> actions;

    private DocumentScale(IReadOnlyList<ActionScale> actions) => this.actions = actions;

    public static DocumentScale Of(ResultBundle bundle, ScoredComponent component)
    {
        var criteria = bundle.DocumentCriteria.Where(criterion => criterion.Component == component.Code).ToLookup(criterion => criterion.Action);
        var graded = bundle.Actions.Where(action => criteria.Contains(action.No)).OrderBy(action => action.No).ToList();
        var weights = Fraction.Sum(graded.Select(action => (Fraction)action.Weight));
        return new DocumentScale([.. graded.Select(action => ActionScale.Of(action.No, action.Weight / weights, [.. criteria[action.No]]))]);
    }

    /// <summary>100 x sum(w x points) / sum(w x top points) per action; none while one of its grades is missing.</summary>
    public IReadOnlyList<ActionScore> ActionScores(IReadOnlyDictionary<string, string> letters) =>
        [.. actions.Select(action => new ActionScore(action.No) { Exact = action.Score(letters) })];

    /// <summary>The weighted mean of the action scores; none while one grade is missing.</summary>
    public Fraction? Component(IReadOnlyList<ActionScore> scores) =>
        actions.Count == 0 || scores.Any(score => score.Exact is null)
            ? null
            : Fraction.Sum(actions.Zip(scores, (action, score) => action.Share * score.Exact!.Value));

    /// <summary>The part of the component's value that each criterion brings; they add up to it.</summary>
    public IEnumerable<(DocumentCriterion Criterion, Fraction Value)> Contributions(IReadOnlyDictionary<string, string> letters) =>
        from action in actions
        from line in action.Lines
        select (line.Criterion, line.Value(letters) is { } value ? action.Share * value : Fraction.Zero);

    private sealed record ActionScale(int No, Fraction Share, IReadOnlyList<Line> Lines)
    {
        public static ActionScale Of(int no, Fraction share, IReadOnlyList<DocumentCriterion> criteria)
        {
            var top = Fraction.Sum(criteria.Select(criterion => (Fraction)criterion.Weight * criterion.TopPoints));
            return new ActionScale(no, share, [.. criteria.Select(criterion => new Line(
                criterion,
                criterion.Levels.ToDictionary(level => level.Letter, level => Fraction.Hundred * criterion.Weight * level.Points / top)))]);
        }

        public Fraction? Score(IReadOnlyDictionary<string, string> letters)
        {
            var values = Lines.Select(line => line.Value(letters)).ToList();
            return values.Contains(null) ? null : Fraction.Sum(values.Select(value => value!.Value));
        }
    }

    private sealed record Line(DocumentCriterion Criterion, IReadOnlyDictionary<string, Fraction> ByLetter)
    {
        public Fraction? Value(IReadOnlyDictionary<string, string> letters) =>
            letters.TryGetValue(Criterion.Code, out var letter) ? ByLetter[letter] : null;
    }
}
