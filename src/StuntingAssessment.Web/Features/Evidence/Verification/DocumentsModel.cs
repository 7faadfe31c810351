using StuntingAssessment.Domain.Results;

namespace StuntingAssessment.Web.Features.Evidence.Verification;

/// <summary>The documents of a regency as they stand, for the part of a page that shows them.</summary>
/// <param name="LinkTo">The address of an action's grades; null where the reader only reads.</param>
public sealed record DocumentsModel(IReadOnlyList<DocumentComponent> Components, int Decimals, int? CurrentAction, Func<int, string>? LinkTo);
