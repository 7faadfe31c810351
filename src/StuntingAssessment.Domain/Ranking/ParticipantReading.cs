using System.Globalization;
using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Ranking;

/// <summary>The row <c>participants[]</c> of the table.</summary>
internal sealed class ParticipantReading(ScoringRules rules, IReadOnlyList<ScoredCriterion> criteria)
{
    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'+00:00'"];

    private readonly Dictionary<string, ComponentSource> components = rules.Components.ToDictionary(component => component.Code, component => component.Source);
    private readonly Dictionary<string, decimal> maxima = criteria.OfType<PanelCriterion>().ToDictionary(criterion => criterion.Code, criterion => criterion.Max);
    private readonly Dictionary<string, HashSet<string>> letters = criteria.OfType<DocumentCriterion>()
        .ToDictionary(criterion => criterion.Code, criterion => criterion.Levels.Select(level => level.Letter).ToHashSet());

    public IReadOnlyList<Participant> Participants(BundleNode node)
    {
        var codes = new UniqueCodes();
        return [.. node.Items().Select(item => new Participant(
            codes.Take(item.Required("code")),
            item.Required("name").Text(),
            item.Optional("submittedAt") is { } moment ? Moment(moment) : null,
            Grades(item.Required("grades")),
            Panel(item.Required("panel")),
            item.Optional("moderations") is { } moderations ? Moderations(moderations) : [])
        {
            Award = AwardOf(item),
        })];
    }

    /// <summary>Not in the table, so never a fault: what names no award with a basis says nothing.</summary>
    private string? AwardOf(BundleNode node) =>
        Extras.Text(node, "award") is { } code && rules.Awards.Any(award => award.Code == code && award.Basis is not null) ? code : null;

    private static DateTime Moment(BundleNode node) =>
        DateTime.TryParseExact(node.Text(), Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment
            : throw node.Fault("Waktu ini harus ditulis dalam UTC, seperti 2024-05-07T00:30:00Z.");

    private List<GivenGrade> Grades(BundleNode node)
    {
        var once = new UniqueCodes();
        return [.. node.Items().Select(item => Grade(item, once))];
    }

    private GivenGrade Grade(BundleNode node, UniqueCodes once)
    {
        var criterion = node.Required("criterion");
        var code = once.Take(criterion);
        if (!letters.TryGetValue(code, out var known))
        {
            throw criterion.Fault($"Tidak ada kriteria dokumen dengan kode \"{code}\".");
        }

        var letter = node.Required("letter");
        return known.Contains(letter.Text())
            ? new GivenGrade(code, letter.Text())
            : throw letter.Fault($"Kriteria {code} tidak memiliki tingkat \"{letter.Text()}\".");
    }

    private List<PanelSheet> Panel(BundleNode node)
    {
        var once = new UniqueCodes();
        return [.. node.Items().Select(item => Sheet(item, once.Take(item.Required("panelist"))))];
    }

    private PanelSheet Sheet(BundleNode node, string panelist)
    {
        var scores = node.Optional("scores") is { } given ? Scores(given) : null;
        var recused = node.Optional("recused");
        if (recused?.Flag() != true)
        {
            return new PanelSheet(panelist, Recused: false, scores ?? Scores(node.Required("scores")));
        }

        return scores is null or [] ? PanelSheet.Recusal(panelist) : throw recused.Value.Fault("Panelis yang menyatakan konflik tidak memiliki nilai.");
    }

    private List<SheetScore> Scores(BundleNode node) =>
        [.. node.Entries().Select(entry => maxima.TryGetValue(entry.Name, out var max)
            ? new SheetScore(entry.Name, entry.Value.Number(0, max))
            : throw entry.Value.Fault($"Tidak ada kriteria panel dengan kode \"{entry.Name}\"."))];

    private List<ModeratedValue> Moderations(BundleNode node)
    {
        var once = new UniqueCodes();
        return [.. node.Items().Select(item => new ModeratedValue(
            PanelComponent(item.Required("component"), once),
            item.Required("value").Number(0, 100),
            item.Required("reason").Text(),
            item.Required("by").Text()))];
    }

    private string PanelComponent(BundleNode node, UniqueCodes once) =>
        components.TryGetValue(node.Text(), out var source) && source == ComponentSource.Panel
            ? once.Take(node)
            : throw node.Fault($"\"{node.Text()}\" bukan komponen panel.");
}
