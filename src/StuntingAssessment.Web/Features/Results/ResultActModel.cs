using StuntingAssessment.Domain.Ranking;
using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Results;

/// <summary>The page that repeats the fact before the act, and says how it can be corrected.</summary>
public sealed class ResultActModel : ResultActForm
{
    public required int Year { get; init; }

    public required string Title { get; init; }

    public required string Fact { get; init; }

    public required string Undo { get; init; }

    public required string Url { get; init; }

    public required string Button { get; init; }

    /// <summary>Above the reason's field; none when no reason is asked.</summary>
    public string? ReasonHint { get; init; }

    /// <summary>Set when this person or this moment cannot do it: the page says so and has no form.</summary>
    public string? Refusal { get; init; }

    public StandingsModel? Standings { get; init; }

    public ResultActModel With(ResultActForm form)
    {
        (Version, Reason) = (form.Version, form.Reason);
        return this;
    }

    public static string Assessed(AssessmentCycle cycle) => $"{cycle.Participants.Count(p => p.IsAssessed)} kabupaten/kota";

    public static StandingsModel Of(Standings standings) => StandingsModel.Of(standings, _ => null);
}
