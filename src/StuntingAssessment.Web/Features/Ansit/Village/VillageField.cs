using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Village;

/// <param name="Text">As it is typed, or as it was typed and refused.</param>
/// <param name="Seen">What the cell says.</param>
/// <param name="Hint">Last year's number; the population and what the two make.</param>
/// <param name="Problem">The rule that the stored number breaks.</param>
/// <param name="Warnings">What is asked about the stored number.</param>
public sealed record VillageField(Measure Measure, string Text, string Seen, int Version, string Hint, string? Problem, IReadOnlyList<string> Warnings, OtherEntry? Other)
{
    public string Name => VillageForm.NameOf(Measure);
}
