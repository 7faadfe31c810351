using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Web.Features.Evidence.Submissions;

/// <summary>The regencies that the asker sees x the actions of the cycle.</summary>
public sealed record MatrixModel(int Year, string PhaseName, PhaseWindow? Window, IReadOnlyList<ConvergenceAction> Actions, IReadOnlyList<RegencySummary> Regencies, bool ShowsGrades)
{
    private IEnumerable<ActionSummary> Counted => Regencies.SelectMany(r => r.Actions).Where(a => a.Action.IsCounted);

    public int Present => Counted.Sum(a => a.Present);

    public int Mandatory => Counted.Sum(a => a.Mandatory);

    public int CountIn(SubmissionState state) => Counted.Count(a => a.State == state);

    public int CountedTotal => Counted.Count();
}
