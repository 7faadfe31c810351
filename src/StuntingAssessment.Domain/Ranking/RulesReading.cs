using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Ranking;

/// <summary>The rows <c>cycle</c> and <c>rules</c> of the table.</summary>
internal static class RulesReading
{
    public static ResultCycle Cycle(BundleNode node) => new(
        node.Required("province").Text(),
        node.Required("assessmentYear").Integer(1, 9999),
        node.Required("activityYear").Integer(1, 9999));

    public static ScoringRules Rules(BundleNode node)
    {
        var decimals = node.Required("decimals").Integer(0, 4);
        var components = Components(node.Required("components"));
        var codes = components.Select(component => component.Code).ToHashSet();
        return new ScoringRules(
            decimals,
            components,
            [.. node.Required("tieBreak").Items().Select(item => TieBreakOf(item, codes))],
            [.. node.Required("predicates").Items().Select(item => new PredicateRule(item.Required("name").Text(), item.Required("from").Number()))],
            Awards(node.Required("awards"), codes));
    }

    public static string Name(ComponentSource source) => source switch
    {
        ComponentSource.Documents => "documents",
        ComponentSource.Panel => "panel",
    };

    public static string Name(Combination combine) => combine switch
    {
        Combination.Mean => "mean",
        Combination.Median => "median",
        Combination.TrimmedMean => "trimmed-mean",
    };

    private static List<ScoredComponent> Components(BundleNode node)
    {
        var codes = new UniqueCodes();
        var components = node.Items().Select(item => new ScoredComponent(
            codes.Take(item.Required("code")),
            item.Required("name").Text(),
            item.Required("weight").NumberFromZero(),
            Named(item.Required("source"), Name, Enum.GetValues<ComponentSource>()),
            item.Optional("combine") is { } combine ? Named(combine, Name, Enum.GetValues<Combination>()) : Combination.Mean)).ToList();
        return Fraction.Sum(components.Select(component => (Fraction)component.Weight)).Equals(Fraction.Hundred)
            ? components
            : throw node.Fault("Jumlah bobot komponen harus 100.");
    }

    private static T Named<T>(BundleNode node, Func<T, string> name, T[] all)
        where T : struct, Enum
    {
        var text = node.Text();
        var found = all.Where(value => name(value) == text).ToList();
        return found.Count == 1 ? found[0] : throw node.Fault($"Nilai ini harus salah satu dari: {string.Join(", ", all.Select(name))}.");
    }

    private static TieBreak TieBreakOf(BundleNode node, HashSet<string> components)
    {
        var link = TieBreak.Of(node.Text());
        return link.Component is null || components.Contains(link.Component)
            ? link
            : throw node.Fault($"\"{link.Name}\" bukan kode komponen, {TieBreak.TopLevelShare.Name}, atau {TieBreak.SubmittedAt.Name}.");
    }

    private static List<AwardRule> Awards(BundleNode node, HashSet<string> components)
    {
        var codes = new UniqueCodes();
        return [.. node.Items().Select(item => Award(item, codes, components))];
    }

    private static AwardRule Award(BundleNode node, UniqueCodes codes, HashSet<string> components)
    {
        var code = codes.Take(node.Required("code"));
        var (rank, basis) = (node.Optional("rank"), node.Optional("basis"));
        if (rank is null == basis is null)
        {
            throw node.Fault("Penghargaan memerlukan tepat satu dari rank atau basis.");
        }

        var component = basis?.Text();
        return new AwardRule(
            code,
            rank?.Integer(1, int.MaxValue),
            component is null || components.Contains(component) ? component : throw basis!.Value.Fault($"Tidak ada komponen dengan kode \"{component}\"."),
            node.Optional("exclusive")?.Flag() ?? false,
            Extras.Text(node, "name"),
            Extras.Texts(node, "prizes"),
            Extras.Money(node, "money"));
    }
}
