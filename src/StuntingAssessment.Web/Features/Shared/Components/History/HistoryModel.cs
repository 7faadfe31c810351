using StuntingAssessment.Web.Features.Shared.Trail;

namespace StuntingAssessment.Web.Features.Shared.Components.History;

/// <param name="Lines">Newest first.</param>
/// <param name="HasMore">There are older ones that this list leaves to the trail's own page.</param>
/// <param name="Subject">The first subject asked for.</param>
public sealed record HistoryModel(string Heading, IReadOnlyList<AuditLine> Lines, bool HasMore, Guid Subject);
