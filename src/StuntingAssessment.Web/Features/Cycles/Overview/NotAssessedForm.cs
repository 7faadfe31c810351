using System.ComponentModel.DataAnnotations;

namespace StuntingAssessment.Web.Features.Cycles.Overview;

public sealed class NotAssessedForm
{
    public Guid Version { get; set; }

    [Display(Name = "Alasan", Description = "Ikut diumumkan bersama hasil.")]
    [StringLength(AssessmentCycle.ReasonMaxLength)]
    public string? Reason { get; set; }

    /// <summary>What the page shows beside the form; not bound.</summary>
    internal int Year { get; private set; }

    internal CycleParticipant Participant { get; private set; } = null!;

    public NotAssessedForm On(AssessmentCycle cycle, string regency)
    {
        Year = cycle.AssessmentYear;
        Participant = cycle.Participant(regency);
        return this;
    }
}
