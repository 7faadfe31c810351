using StuntingAssessment.Domain.Letters;

namespace StuntingAssessment.Web.Features.Papers.Invitations;

public sealed class InvitationIssueForm
{
    public Guid Version { get; set; }

    [System.ComponentModel.DataAnnotations.Display(Name = "Kertas")]
    public LetterPaper Paper { get; set; }
}
