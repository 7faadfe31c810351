using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Ranking;

/// <summary>From one regency's grades and sheets to its components, total and predicate (docs/bundle-format.md, Arithmetic 1 to 7).</summary>
internal sealed class Scoring(ResultBundle bundle)
{
    private readonly ScoringRules rules = bundle.Rules;
    private readonly Dictionary<string, DocumentScale> documents = bundle.Rules.Components
        .Where(component => component.Source == ComponentSource.Documents)
        .ToDictionary(component => component.Code, component => DocumentScale.Of(bundle, component));

    private readonly Dictionary<string, PanelScale> panel = bundle.Rules.Components
        .Where(component => component.Source == ComponentSource.Panel)
        .ToDictionary(component => component.Code, component => PanelScale.Of(bundle, component));

    private readonly Dictionary<string, HashSet<string>> topLetters = bundle.DocumentCriteria.ToDictionary(
        criterion => criterion.Code,
        criterion => criterion.Levels.Where(level => level.Points == criterion.TopPoints).Select(level => level.Letter).ToHashSet());

    /// <summary>Everything but the rank, which only the others decide.</summary>
    public Standing Score(Participant participant) => participant.Award is { } award ? ScoreForAward(participant, award) : ScoreInFull(participant);

    /// <summary>A district: the component its award goes by, and nothing else.</summary>
    private Standing ScoreForAward(Participant participant, string award)
    {
        var basis = rules.Awards.First(rule => rule.Code == award).Basis;
        var sheets = FiledSheet.Of(participant);
        var components = rules.Components.Select(component => component.Code == basis && component.Source is ComponentSource.Panel
            ? OfPanel(component, sheets, participant)
            : new ComponentScore(component, Value: null, Combined: null, Sheets: [], Moderation: null)).ToList();
        return new Standing(
            participant,
            Actions: [],
            components,
            new TopLevelShare(0, topLetters.Count),
            Total: null,
            Rank: null,
            Tied: false,
            [.. components.Where(component => component.Code == basis && component.Value is null).Select(component => component.Code)],
            Predicate: null)
        {
            OwnBasis = basis,
        };
    }

    private Standing ScoreInFull(Participant participant)
    {
        var letters = LettersOf(participant);
        var sheets = FiledSheet.Of(participant);
        var actions = documents.ToDictionary(component => component.Key, component => component.Value.ActionScores(letters));
        var components = rules.Components.Select(component => component.Source switch
        {
            ComponentSource.Documents => OfDocuments(component, actions[component.Code]),
            ComponentSource.Panel => OfPanel(component, sheets, participant),
        }).ToList();
        var total = Total(components);

        return new Standing(
            participant,
            [.. rules.Components.Where(component => actions.ContainsKey(component.Code)).SelectMany(component => actions[component.Code])],
            components,
            new TopLevelShare(letters.Count(grade => topLetters[grade.Key].Contains(grade.Value)), topLetters.Count),
            total,
            Rank: null,
            Tied: false,
            [.. components.Where(component => component.Rule.Counts && component.Value is null).Select(component => component.Code)],
            PredicateOf(total));
    }

    public static IReadOnlyDictionary<string, string> LettersOf(Participant participant) =>
        participant.Grades.ToDictionary(grade => grade.Criterion, grade => grade.Letter);

    private ComponentScore OfDocuments(ScoredComponent component, IReadOnlyList<ActionScore> actions)
    {
        var exact = documents[component.Code].Component(actions);
        var value = Rounded(exact);
        return new ComponentScore(component, value, Combined: value, Sheets: [], Moderation: null) { Exact = exact };
    }

    private ComponentScore OfPanel(ScoredComponent component, IReadOnlyList<FiledSheet> sheets, Participant participant)
    {
        var scale = panel[component.Code];
        var values = scale.SheetValues(sheets);
        var combined = scale.Combined(values);
        var moderation = participant.Moderations.FirstOrDefault(moderation => moderation.Component == component.Code);
        var exact = moderation is null ? combined : moderation.Value;
        return new ComponentScore(component, Rounded(exact), Rounded(combined), values, moderation) { Exact = exact };
    }

    private decimal? Total(IReadOnlyList<ComponentScore> components)
    {
        var counted = components.Where(component => component.Rule.Counts).ToList();
        return counted.Exists(component => component.Value is null)
            ? null
            : Rounded(Fraction.Sum(counted.Select(component => (Fraction)component.Rule.Weight * component.Value!.Value)) / Fraction.Hundred);
    }

    private decimal? Rounded(Fraction? exact) => exact is { } value ? Rounding.HalfAwayFromZero(value, rules.Decimals) : null;

    private string? PredicateOf(decimal? total) =>
        rules.Predicates.OrderByDescending(predicate => predicate.From).FirstOrDefault(predicate => predicate.From <= total)?.Name;
}
