namespace StuntingAssessment.Web.Features.Papers.Invitations;

public sealed record InvitationIssueModel(int Year, InvitationContent Content, InvitationIssueForm Form, bool Replaces, bool CanPrint);
