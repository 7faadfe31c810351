using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Ansit.Checks;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Ansit.Catalog;

/// <summary>What the forms offer.</summary>
/// <param name="Agencies">The standard agencies in the order of their list, code and name.</param>
/// <param name="Cells">How many cells the thing has already.</param>
public sealed record CatalogChoices(AssessmentCycle Cycle, IReadOnlyList<KeyValuePair<string, string>> Agencies, int Cells)
{
    public IReadOnlyList<Choice> Owners => [.. Agencies.Select(a => new Choice(a.Key, $"{a.Value} ({a.Key})"))];

    public IReadOnlyList<Choice> Populations => [.. Cycle.Catalog.Populations.Select(p => new Choice(p.Code, $"{p.Name} ({p.Code})"))];

    public IReadOnlyList<Choice> Counted =>
        [.. Cycle.Catalog.Indicators.Where(i => i is { Kind: IndicatorKind.Count, Level: IndicatorLevel.Village, Code: not (AnsitChecks.SeverelyStunted or AnsitChecks.Stunted or AnsitChecks.Measured) }).Select(i => new Choice(i.Code, $"{i.Code} {i.ShortName}"))];

    public static IReadOnlyList<Choice> Units { get; } = [.. CatalogNames.CountUnits.Select(u => new Choice(u.Key, RoleNames.Capital(u.Value)))];

    public static IReadOnlyList<Choice> Kinds { get; } =
        [.. Enum.GetValues<IndicatorKind>().Select(k => new Choice(k.ToString(), RoleNames.Capital(CatalogNames.Of(k)), CatalogNames.Meaning(k)))];

    public static IReadOnlyList<Choice> Levels { get; } =
    [
        new(nameof(IndicatorLevel.Village), "Desa/kelurahan", "Dijumlahkan untuk kecamatan, kabupaten/kota, dan provinsi."),
        new(nameof(IndicatorLevel.Regency), "Kabupaten/kota", "Satu angka; angka per 1.000 dan kali setahun selalu demikian."),
    ];

    public static IReadOnlyList<Choice> Polarities { get; } = [.. new[] { Polarity.Up, Polarity.Down, Polarity.None }.Select(p => new Choice(p.ToString(), RoleNames.Capital(CatalogNames.Of(p))))];

    public IReadOnlyList<string> Groups => [.. Cycle.Catalog.Indicators.Select(i => i.Group).Distinct()];
}
