using StuntingAssessment.Domain.Letters;

namespace StuntingAssessment.Web.Features.Papers.Invitations;

public sealed record InvitationEditModel(int Year, InvitationForm Form, IReadOnlyList<Signatory> Signatories, IReadOnlyList<PlaceholderRow> Placeholders);
