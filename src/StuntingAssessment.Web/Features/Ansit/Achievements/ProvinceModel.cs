using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Ansit.Achievements;

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
