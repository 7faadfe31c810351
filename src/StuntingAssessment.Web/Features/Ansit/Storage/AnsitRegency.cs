using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Storage;

/// <summary>The regency of a year with its districts and villages.</summary>
/// <param name="Places">The regency itself, then the villages by code; those without a code last in their district.</param>
public sealed record AnsitRegency(Guid Id, string Code, string Name, IReadOnlyList<AnsitPlace> Places);
