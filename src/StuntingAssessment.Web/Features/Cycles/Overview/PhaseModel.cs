using System.ComponentModel.DataAnnotations;
using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Cycles.Overview;

public sealed class PhaseForm
{
    public Guid Version { get; set; }

    [Display(Name = "Alasan memundurkan tahap", Description = "Tercatat di riwayat siklus.")]
    [StringLength(AssessmentCycle.ReasonMaxLength)]
    public string? Reason { get; set; }
}

/// <param name="Before">The phase to go back to; null on the first.</param>
/// <param name="CanAdvance">There is a next phase that a step leads to; the last one comes by publishing.</param>
public sealed record PhaseModel(int Year, Phase Phase, NextPhase Next, Phase? Before, bool CanAdvance, string? Reason, Guid Version)
{
    public static PhaseModel Of(AssessmentCycle cycle, CycleProgress progress, PhaseForm form) => new(
        cycle.AssessmentYear,
        cycle.Phase,
        NextPhase.Of(cycle, progress.ObstaclesToAdvance(cycle)),
        cycle.Phase is Phase.Preparation ? null : cycle.Phase - 1,
        cycle.Phase < Phase.Plenary,
        form.Reason,
        form.Version);
}
