using StuntingAssessment.Domain.Agencies;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Features.Ansit.Findings;

/// <summary>What the rules say about a regency's sheet.</summary>
/// <param name="Stored">The sheet that was judged, with the year before.</param>
/// <param name="All">By place and column, those of a whole column first; the accepted ones too.</param>
public sealed record RegencyProblems(StoredSheet Stored, OwnerMap Owners, IReadOnlyList<AnsitProblem> All)
{
    public IEnumerable<AnsitProblem> Open => All.Where(p => p.IsOpen);

    /// <summary>Every office that has a column, then the columns without one when something is open there.</summary>
    public IReadOnlyList<OfficeProblems> ByOffice()
    {
        var open = Open.ToList();
        var offices = Owners.Offices.Where(o => Owners.All.Any(m => m.Offices.Contains(o))).Select(o => Counted(o, open.FindAll(p => p.IsOf(o.Id))));
        var without = open.FindAll(p => p.Owner.IsGap);
        return [.. offices, .. without.Count == 0 ? Array.Empty<OfficeProblems>() : [Counted(null, without)]];
    }

    private static OfficeProblems Counted(Agency? office, List<AnsitProblem> problems)
    {
        var errors = problems.Count(p => p.IsError);
        return new OfficeProblems(office, errors, problems.Count - errors);
    }
}
