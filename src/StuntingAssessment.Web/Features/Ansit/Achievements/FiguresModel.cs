using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Ansit.Achievements;

/// <summary>A district as it is chosen.</summary>
/// <param name="Key">Its code; its id while none of its villages has one.</param>
public sealed record DistrictChoice(Guid Id, string Key, string Name, int Villages);

/// <summary>One place with one figure.</summary>
/// <param name="District">Key of the district, when the row is one and can be opened.</param>
/// <param name="Remark">Why a village has no figure.</param>
public sealed record PlaceRow(string? Code, string Name, string? District, int Villages, Achievement Figure, string? Remark = null);

/// <summary>One figure of places under each other.</summary>
/// <param name="Kind">What the places are: "Kecamatan".</param>
/// <param name="Sum">Of all of them; null where nothing is added up.</param>
public sealed record PlaceTable(FigureLine Line, int ActivityYear, string Kind, IReadOnlyList<PlaceLine> Rows, PlaceLine? Sum);

/// <param name="Href">Where it is told in parts.</param>
public sealed record PlaceLine(string Name, string? Code, string? Href, Achievement Figure, string? Remark);

/// <summary>Figures under one heading.</summary>
public sealed record FigureGroup(string Heading, IReadOnlyList<Achievement> Figures)
{
    public const string OfRegency = "Dihitung satu kali untuk kabupaten/kota";

    /// <summary>The indicators by their groups, then what they are divided by, then the regency's own.</summary>
    public static IReadOnlyList<FigureGroup> Of(IEnumerable<Achievement> figures) =>
    [
        .. figures.Where(f => f.Line.Group != FigureLine.Stunting)
            .GroupBy(f => f.Line.Level is IndicatorLevel.Regency ? OfRegency : f.Line.Group)
            .OrderBy(g => g.Key is OfRegency ? 2 : g.Key is Measure.PopulationGroup ? 1 : 0)
            .Select(g => new FigureGroup(g.Key, [.. g])),
    ];
}

/// <param name="ActivityYear">Of the numbers.</param>
/// <param name="Villages">How many the region has.</param>
/// <param name="Line">The figure that is shown by places; null: all figures of the region.</param>
/// <param name="Rows">Its places: districts, or the villages of one district.</param>
public sealed record FiguresModel(
    int Year,
    int ActivityYear,
    string Regency,
    string RegencyName,
    IReadOnlyList<DistrictChoice> Districts,
    DistrictChoice? District,
    int Villages,
    IReadOnlyList<Achievement> Figures,
    FigureLine? Line,
    IReadOnlyList<PlaceRow> Rows)
{
    /// <summary>The regency's name, or the district's.</summary>
    public string Region => District is { } district ? $"Kecamatan {district.Name}" : RegencyName;

    public Achievement Of(string code) => Figures.First(f => f.Line.Code == code);

    /// <summary>The chosen figure by places.</summary>
    public PlaceTable TableOf(FigureLine line) => new(
        line,
        ActivityYear,
        District is null ? "Kecamatan" : "Desa/kelurahan",
        [.. Rows.Select(r => new PlaceLine(
            r.Name,
            r.Code,
            r.District is { } district ? Links.AnsitFiguresOf(Year, Regency, district, line.Code) : null,
            r.Figure,
            District is null ? FigureWords.Behind(r.Figure.Figure, r.Villages) : r.Remark))],
        new PlaceLine(Region, null, null, Of(line.Code), FigureWords.Behind(Of(line.Code).Figure, Villages)));
}

/// <summary>Regencies side by side, with their sums.</summary>
/// <param name="All">How many take part; some of them may be outside what the person sees.</param>
public sealed record ProvinceModel(int Year, int ActivityYear, string Province, int All, IReadOnlyList<ProvinceColumn> Regencies, IReadOnlyList<ProvinceRow> Rows)
{
    public int Villages => Regencies.Sum(r => r.Villages);

    /// <summary>Under the headings of a regency's page.</summary>
    public IReadOnlyList<IGrouping<string, ProvinceRow>> Groups => [.. Rows.GroupBy(r => r.Sum.Line.Level is IndicatorLevel.Regency ? FigureGroup.OfRegency : r.Sum.Line.Group)];

    /// <summary>Whose figures are added up: the province, or the part of it that the person sees.</summary>
    public string Together => IsWhole ? Province : $"{Regencies.Count} dari {All} kabupaten/kota";

    /// <summary>The same where nothing else names the province.</summary>
    public string TogetherInProvince => IsWhole ? Province : $"{Together} {Province}";

    private bool IsWhole => Regencies.Count == All;

    public ProvinceRow Of(string code) => Rows.First(r => r.Sum.Line.Code == code);

    /// <summary>One figure by regencies.</summary>
    public PlaceTable TableOf(ProvinceRow row) => new(
        row.Sum.Line,
        ActivityYear,
        "Kabupaten/kota",
        [.. Regencies.Zip(row.ByRegency, (r, figure) => new PlaceLine(
            r.Name,
            r.Code,
            Links.AnsitFiguresOf(Year, r.Code, null, row.Sum.Line.IsByVillages ? row.Sum.Line.Code : null),
            figure,
            row.Sum.Line.IsByVillages ? FigureWords.Behind(figure.Figure, r.Villages) : null))],
        row.Sum.Line.AddsUp ? new PlaceLine(Together, null, null, row.Sum, BehindSum(row)) : null);

    /// <summary>"470 dari 482 desa/kelurahan", or of the regencies where each has one number.</summary>
    public string BehindSum(ProvinceRow row) => row.Sum.Line.IsByVillages
        ? FigureWords.Behind(row.Sum.Figure, Villages)
        : $"{IndonesianNumber.Format(row.Sum.Figure.Places)} dari {IndonesianNumber.Format(Regencies.Count)} kabupaten/kota";
}

/// <summary>One of the province's figures, with the year before.</summary>
public sealed record ProvinceLineModel(ProvinceModel Province, ProvinceRow Row);

public sealed record ProvinceColumn(string Code, string Name, int Villages);

/// <param name="Sum">Of all regencies together: their sums, never a mean of percents.</param>
public sealed record ProvinceRow(Achievement Sum, IReadOnlyList<Achievement> ByRegency);
