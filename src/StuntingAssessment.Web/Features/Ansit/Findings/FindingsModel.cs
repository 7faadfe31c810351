using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Ansit.Findings;

/// <param name="MayExplain">A warning of the asker's own columns, in a phase in which they are filled in.</param>
public sealed record FindingRow(AnsitProblem Problem, bool MayExplain);

/// <summary>One page of what the rules say about a regency's numbers.</summary>
/// <param name="Found">How many the filter takes, on all pages.</param>
public sealed record FindingsModel(
    AssessmentCycle Cycle, RegencyProblems Problems, FindingFilter Filter, IReadOnlyList<FindingRow> Rows, int Found, int Open, int Accepted)
{
    public const int PageSize = 100;

    public int Year => Cycle.AssessmentYear;

    public string Regency => Problems.Stored.Regency.Code;

    public string Name => Problems.Stored.Regency.Name;

    public int Pages => Math.Max(1, (Found + PageSize - 1) / PageSize);

    public IReadOnlyList<OfficeProblems> Offices { get; } = Problems.ByOffice();

    public IReadOnlyList<Choice> Districts { get; } =
        [.. Problems.Stored.Sheet.Places.Where(p => p.Level is IndicatorLevel.Village).DistinctBy(p => p.DistrictId).Select(p => new Choice(p.DistrictId.ToString(), p.DistrictName))];

    public static string NameOf(OfficeProblems office) => office.Office?.Name ?? "Kolom tanpa perangkat daerah";

    public static FindingsModel Of(AssessmentCycle cycle, RegencyProblems problems, FindingFilter filter, Func<Measure, bool> mayWrite)
    {
        var taken = problems.All.Where(filter.Takes).ToList();
        var shown = taken.FindAll(p => p.IsOpen != filter.IsAccepted).OrderBy(p => p.Check.Severity).ToList();
        var page = Math.Min(filter.Page, Math.Max(1, (shown.Count + PageSize - 1) / PageSize));
        filter.PageWord = page.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var isOpen = cycle.Now(Act.EnterAnsit) is Possible.Yes;
        var rows = shown.Skip((page - 1) * PageSize).Take(PageSize).Select(p => new FindingRow(p, isOpen && !p.IsError && mayWrite(p.Measure)));
        return new FindingsModel(cycle, problems, filter, [.. rows], shown.Count, taken.Count(p => p.IsOpen), taken.Count(p => !p.IsOpen));
    }
}
