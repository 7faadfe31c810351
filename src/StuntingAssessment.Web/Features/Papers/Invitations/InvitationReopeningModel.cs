namespace StuntingAssessment.Web.Features.Papers.Invitations;

public sealed record InvitationReopeningModel(int Year, string Number, ReasonForm Form);
