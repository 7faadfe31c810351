using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Findings;

namespace StuntingAssessment.Web.Features.Ansit.Overview;

/// <param name="MayEnter">Cells can be written in this phase.</param>
/// <param name="Filled">Of all cells, also of those that no office or two offices own.</param>
/// <param name="Gaps">How many numbers have no office.</param>
/// <param name="Doubles">How many have more than one.</param>
public sealed record RegencyModel(
    int Year,
    int ActivityYear,
    string Code,
    string Name,
    string Phase,
    bool MayEnter,
    int Villages,
    Figure Prevalence,
    Figure Measuring,
    IReadOnlyList<OfficeRow> Offices,
    long Filled,
    long Cells,
    OpenCount Open,
    int Gaps,
    int Doubles);
