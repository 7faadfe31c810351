using StuntingAssessment.Domain.Letters;

namespace StuntingAssessment.Web.Features.Papers.Issuers;

/// <param name="Emblem">Its size in words, when there is one.</param>
public sealed record IssuerModel(int Year, string Name, IssuerForm Form, Guid Version, string? Emblem, IReadOnlyList<Signatory> Signatories);
