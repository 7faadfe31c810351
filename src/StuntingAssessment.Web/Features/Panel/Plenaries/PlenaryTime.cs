using StuntingAssessment.Domain.Panel;

namespace StuntingAssessment.Web.Features.Panel.Plenaries;

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
