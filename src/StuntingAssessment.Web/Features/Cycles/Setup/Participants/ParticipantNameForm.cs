using System.ComponentModel.DataAnnotations;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Participants;

public sealed class ParticipantNameForm
{
    public Guid Version { get; set; }

    [Display(Name = "Nama tercetak", Description = "Seperti dalam surat undangan, pada semua laman dan naskah.")]
    [StringLength(CycleParticipant.NameMaxLength)]
    public string? Name { get; set; }

    /// <summary>What the page shows beside the form; not bound.</summary>
    internal AssessmentCycle Cycle { get; private set; } = null!;

    internal CycleParticipant Participant { get; private set; } = null!;

    public ParticipantNameForm On(AssessmentCycle cycle, string regency)
    {
        (Cycle, Participant) = (cycle, cycle.Participant(regency));
        return this;
    }
}
