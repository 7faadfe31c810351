using StuntingAssessment.Web.Features.Papers.Invitations;

namespace StuntingAssessment.Web.Features.Papers;

public sealed record PaperWithdrawalModel(int Year, PaperRow Paper, ReasonForm Form);
