using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Domain.Results;

namespace StuntingAssessment.Web.Features.Papers;

/// <summary>An award as its certificate will name it.</summary>
/// <param name="Recipient">None while the award is open.</param>
public sealed record AwardToPrint(string Code, string Name, string? Recipient);

/// <param name="State">None while nothing is frozen.</param>
/// <param name="InForce">Papers of this kind that are valid now, in the order of the awards.</param>
/// <param name="Awards">For certificates; empty for the report.</param>
public sealed record ResultPaperModel(
    int Year,
    PaperKind Kind,
    ResultState? State,
    IReadOnlyList<Signatory> Signatories,
    IReadOnlyList<PaperRow> InForce,
    IReadOnlyList<AwardToPrint> Awards,
    ResultPaperForm Form,
    bool CanPrint)
{
    public bool MayIssue => State is ResultState.Published;
}
