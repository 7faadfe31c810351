using StuntingAssessment.Domain.Letters;

namespace StuntingAssessment.Web.Features.Shared.Queries;

/// <summary>The invitation of a cycle with the issuer it is written for, both tracked.</summary>
internal sealed record LetterWithIssuer(Letter Letter, Issuer Issuer);
