using StuntingAssessment.Domain.Results;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Results.Ranking;

/// <summary>The states of a result, derived from the phase until there is a result.</summary>
internal static class RankingStates
{
    public static BadgeLook Of(AssessmentCycle cycle, ResultState? result) => result is { } state
        ? cycle is { IsCorrecting: true, IsFrozen: false } ? new BadgeLook(Tone.Info, Icon.Pencil, "Versi baru sedang disusun") : StatusLooks.Of(state)
        : cycle.Phase switch
        {
            Phase.Preparation or Phase.Submission => new BadgeLook(Tone.Neutral, Icon.CircleDashed, "Draf"),
            Phase.Verification or Phase.Presentation => new BadgeLook(Tone.Info, Icon.Pencil, "Terbuka: berubah dengan setiap nilai"),
            Phase.Plenary => new BadgeLook(Tone.Info, Icon.Lock, "Ditutup untuk pleno"),
            Phase.Published => StatusLooks.Of(ResultState.Published),
        };
}
