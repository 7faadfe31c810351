using StuntingAssessment.Domain.Ranking;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Platform.Web.Charts;

namespace StuntingAssessment.Web.Features.Panel.Plenaries;

public sealed class ModerationModel : ModerationForm
{
    public required int Year { get; init; }

    public required CycleParticipant Regency { get; init; }

    public required string Component { get; init; }

    public required string ComponentName { get; init; }

    /// <summary>What the sheets alone give; none while no sheet is in.</summary>
    public string? Combined { get; init; }

    /// <summary>What counts now.</summary>
    public string? Current { get; init; }

    public required DotRow Dots { get; init; }

    public required int Decimals { get; init; }

    public string? Refusal { get; init; }

    public static ModerationModel Of(AssessmentCycle cycle, CycleParticipant regency, ComponentScore component, ModerationForm form) => new()
    {
        Year = cycle.AssessmentYear,
        Regency = regency,
        Component = component.Code,
        ComponentName = component.Rule.Name,
        Combined = component.Combined is { } combined ? IndonesianNumber.Format(combined, cycle.Rules.Decimals) : null,
        Current = component.Moderation is { } moderation ? IndonesianNumber.Format(moderation.Value) : null,
        Dots = new DotRow(component.Rule.Name, [.. component.Sheets.Select(s => s.Printed)], component.Combined),
        Decimals = cycle.Rules.Decimals,
        Refusal = PlenaryTime.RefusalIn(cycle),
        Version = form.Version,
        Value = form.Value,
        Reason = form.Reason,
    };
}
