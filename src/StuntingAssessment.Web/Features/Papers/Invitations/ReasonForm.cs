namespace StuntingAssessment.Web.Features.Papers.Invitations;

public sealed class ReasonForm
{
    public Guid Version { get; set; }

    [System.ComponentModel.DataAnnotations.Display(Name = "Alasan")]
    public string? Reason { get; set; }
}
