using StuntingAssessment.Domain.Agencies;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Features.Ansit.Village;

/// <summary>A population of another office.</summary>
public sealed record PopulationFact(string Title, string Shown, string? Office);

/// <param name="Previous">Of the office's places, in the order of their codes.</param>
public sealed record VillageModel(
    AssessmentCycle Cycle, AnsitRegency In, AnsitPlace Place, Agency Office, IReadOnlyList<VillageField> Fields, IReadOnlyList<PopulationFact> Facts, AnsitPlace? Previous, AnsitPlace? Next)
{
    /// <summary>How many were stored although others were not.</summary>
    public int Stored { get; init; }

    public int Year => Cycle.AssessmentYear;

    public string Regency => In.Code;

    public bool IsOpen => Cycle.Now(Act.EnterAnsit) is Possible.Yes;

    public int Warnings => Fields.Sum(f => f.Warnings.Count);

    public IEnumerable<IGrouping<string, VillageField>> Groups => Fields.GroupBy(f => f.Measure.Group);

    public string To(AnsitPlace place) => Links.AnsitVillage(Year, Regency, Office.Id, place.Id);

    internal static string HintOf(RegencySheet sheet, int row, Measure measure)
    {
        var before = sheet.Before(row, measure.Index);
        var parts = new List<string> { before.IsEmpty ? $"{sheet.Year - 1}: belum diisi" : $"{sheet.Year - 1}: {before.Shown(measure)}" };
        if (measure.Kind is IndicatorKind.YesNo)
        {
            parts.Add("isi ya atau tidak");
        }
        else if (measure.Kind is IndicatorKind.Rate or IndicatorKind.Frequency)
        {
            parts.Add(measure.Kind is IndicatorKind.Rate ? "per 1.000" : "kali setahun");
        }

        if (measure.Population is { } code && sheet.MeasureAt(code) is { } population)
        {
            var whole = sheet[row, population];
            parts.Add($"sasaran {sheet.Measures[population].Title}: {(whole.IsEmpty ? "belum diisi" : whole.Shown(sheet.Measures[population]))}");
            parts.Add((whole.Number, sheet[row, measure.Index].Number) switch
            {
                (0, _) => "tidak ada sasaran",
                ({ } n, { } part) => $"cakupan {IndonesianNumber.Format(part * 100m / n, 1)}%",
                _ => "",
            });
        }

        return $"{string.Join("; ", parts.Where(p => p.Length > 0))}.";
    }
}
