using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Ranking;

/// <summary>The rows <c>actions[]</c> and <c>criteria[]</c> of the table.</summary>
internal static class CriteriaReading
{
    public static IReadOnlyList<ScoredAction> Actions(BundleNode node)
    {
        var numbers = new HashSet<int>();
        return [.. node.Items().Select(item =>
        {
            var no = item.Required("no");
            var number = no.Integer(0, int.MaxValue);
            return numbers.Add(number)
                ? new ScoredAction(number, item.Required("weight").PositiveNumber(), Extras.Text(item, "name"))
                : throw no.Fault($"Aksi nomor {number} sudah ada.");
        })];
    }

    public static IReadOnlyList<ScoredCriterion> Criteria(BundleNode node, ScoringRules rules, IReadOnlyList<ScoredAction> actions)
    {
        var codes = new UniqueCodes();
        var components = rules.Components.ToDictionary(component => component.Code, component => component.Source);
        var numbers = actions.Select(action => action.No).ToHashSet();
        return [.. node.Items().Select(item => Criterion(item, codes, components, numbers))];
    }

    private static ScoredCriterion Criterion(
        BundleNode node,
        UniqueCodes codes,
        Dictionary<string, ComponentSource> components,
        HashSet<int> actions)
    {
        var code = codes.Take(node.Required("code"));
        var component = node.Required("component");
        var source = components.TryGetValue(component.Text(), out var known)
            ? known
            : throw component.Fault($"Tidak ada komponen dengan kode \"{component.Text()}\".");
        var weight = node.Required("weight").PositiveNumber();
        var text = Extras.Text(node, "text");
        return source switch
        {
            ComponentSource.Documents => new DocumentCriterion(
                code, component.Text(), weight, Action(node.Required("action"), actions), Levels(node.Required("levels")), text),
            ComponentSource.Panel => new PanelCriterion(code, component.Text(), weight, node.Required("max").PositiveNumber(), text),
        };
    }

    private static int Action(BundleNode node, HashSet<int> actions)
    {
        var number = node.Integer(0, int.MaxValue);
        return actions.Contains(number) ? number : throw node.Fault($"Tidak ada aksi nomor {number}.");
    }

    private static List<ScoredLevel> Levels(BundleNode node)
    {
        var letters = new UniqueCodes();
        var levels = node.Items().Select(item => new ScoredLevel(
            letters.Take(item.Required("letter")),
            item.Required("points").NumberFromZero(),
            Extras.Text(item, "descriptor"))).ToList();
        return levels.Exists(level => level.Points > 0) ? levels : throw node.Fault("Paling sedikit satu tingkat harus bernilai lebih dari 0.");
    }
}
