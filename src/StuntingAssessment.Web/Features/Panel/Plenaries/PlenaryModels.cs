using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Domain.Ranking;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Features.Shared.Queries;
using StuntingAssessment.Web.Platform.Web.Charts;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

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

public sealed class TieOrderModel : TieOrderForm
{
    public required int Year { get; init; }

    public required int Rank { get; init; }

    /// <summary>Names by code.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    public string? Refusal { get; init; }

    public IEnumerable<Choice> Choices => Enumerable.Range(1, Names.Count).Select(n => new Choice($"{n}", $"{n}"));

    public static TieOrderModel Of(AssessmentCycle cycle, TieGroup group, LiveRanking ranking, TieOrderForm form) => new()
    {
        Year = cycle.AssessmentYear,
        Rank = group.Rank,
        Names = group.Codes.ToDictionary(code => code, code => cycle.Participant(code).Name),
        Refusal = PlenaryTime.RefusalIn(cycle),
        Version = form.Version,
        Reason = form.Reason,
        // Whatever was posted: the form shows the whole group, once each.
        Places =
        [
            .. group.Codes.Select(code => new TiePlace
            {
                Code = code,
                Place = form.Places.FirstOrDefault(p => p.Code == code)?.Place ?? (group.OrderedByChair ? ranking.Standings.Find(code)!.Rank - group.Rank + 1 : null),
            }),
        ],
    };
}

public sealed class WithdrawalModel : WithdrawalForm
{
    public required int Year { get; init; }

    public required string Title { get; init; }

    public required string Fact { get; init; }

    public required string Url { get; init; }

    public required string Button { get; init; }

    public string? Refusal { get; init; }

    public WithdrawalModel With(WithdrawalForm form)
    {
        (Version, Reason) = (form.Version, form.Reason);
        return this;
    }
}

internal static class PlenaryTime
{
    /// <summary>Why the chair can decide nothing now; none when it can.</summary>
    public static string? RefusalIn(AssessmentCycle cycle) => cycle switch
    {
        _ when Plenary.WhyNotDecided(cycle) is null => null,
        { IsFrozen: true } => "Hasil sudah dibekukan; keputusan pleno tidak dapat diubah.",
        _ => $"Keputusan pleno diambil pada tahap pleno; sekarang tahap {cycle.PhaseName}.",
    };
}
