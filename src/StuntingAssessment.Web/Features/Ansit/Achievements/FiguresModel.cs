using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Ansit.Achievements;

/// <summary>A district as it is chosen.</summary>
/// <param name="Key">Its code; its id while none of its villages has one.</param>
public sealed record DistrictChoice(Guid Id, string Key, string Name, int Villages);

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
