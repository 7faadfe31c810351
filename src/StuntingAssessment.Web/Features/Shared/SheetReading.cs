using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Web.Features.Shared;

/// <summary>A sheet as it is read: the numbers by component, what each component comes to, the notes.</summary>
public sealed record SheetReading(IReadOnlyList<ComponentReading> Components, SheetNotes Notes)
{
    public static SheetReading Of(AssessmentCycle cycle, string participant, IReadOnlyDictionary<string, decimal> scores, SheetNotes notes)
    {
        var rules = cycle.Rules;
        var isDistrict = cycle.FindParticipant(participant) is { IsForOneAward: true };
        var values = SheetValues.Of(rules, scores);
        return new SheetReading(
            [
                .. rules.Components.Where(c => c.Source is ComponentSource.Panel && cycle.HasOnSheet(participant, c.Code)).OrderByDescending(c => c.Weight > 0).Select(c => new ComponentReading(
                    c.Code,
                    c.Name,
                    isDistrict ? "menentukan penghargaan" : CountsOf(c.Weight),
                    Number(values[c.Code], rules.Decimals),
                    [.. rules.PanelCriteria.Where(k => k.Component == c.Code).Select(k => new CriterionReading(k.Code, k.Text, k.Weight, k.Max!.Value, scores.TryGetValue(k.Code, out var score) ? score : null))])),
            ],
            notes);
    }

    private static string CountsOf(decimal weight) => weight > 0 ? $"bobot {IndonesianNumber.Format(weight)}% dari nilai akhir" : "dinilai dan ditampilkan, tidak masuk nilai akhir";

    public static string? Number(decimal? value, int decimals) => value is { } number ? IndonesianNumber.Format(number, decimals) : null;
}

/// <param name="Counts">What the component is good for, in words.</param>
/// <param name="Value">As it is printed; null while a criterion is blank.</param>
public sealed record ComponentReading(string Code, string Name, string Counts, string? Value, IReadOnlyList<CriterionReading> Criteria);

public sealed record CriterionReading(string Code, string Text, decimal Weight, decimal Max, decimal? Score)
{
    public string? Shown => Score is { } score ? IndonesianNumber.Format(score) : null;
}
