using StuntingAssessment.Domain.Ranking;
using StuntingAssessment.Web.Features.Shared.Queries;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Panel.Plenaries;

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
