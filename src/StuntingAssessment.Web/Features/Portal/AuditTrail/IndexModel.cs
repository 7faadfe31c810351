using StuntingAssessment.Web.Features.Shared.Trail;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Portal.AuditTrail;

/// <param name="Newer">Sequence for the page of newer rows; none on the newest.</param>
/// <param name="Older">Sequence for the page of older rows; none on the oldest.</param>
public sealed record IndexModel(
    AuditFilter Filter,
    IReadOnlyList<AuditLine> Lines,
    int Total,
    long? Newer,
    long? Older,
    IReadOnlyList<Choice> People,
    IReadOnlyList<Choice> Kinds,
    IReadOnlyList<Choice> Regencies,
    IReadOnlyList<Choice> Years);
