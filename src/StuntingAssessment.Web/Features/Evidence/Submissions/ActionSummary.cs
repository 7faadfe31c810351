using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Web.Features.Evidence.Submissions;

/// <summary>One regency's action at a glance.</summary>
/// <param name="Present">Mandatory requirements with evidence.</param>
/// <param name="Missing">Mandatory requirements without; what Master Ansit computes is neither.</param>
/// <param name="IsLate">Submitted late, or some evidence came late.</param>
/// <param name="Graded">Null for those who do not see grades.</param>
public sealed record ActionSummary(ConvergenceAction Action, SubmissionState State, int Present, IReadOnlyList<EvidenceRequirement> Missing, bool IsLate, int Items, int? Graded, int Criteria)
{
    public int Mandatory => Present + Missing.Count;

    public bool IsComplete => Missing.Count == 0;

    public string Label => Action.No == 0 ? Action.Name : $"Aksi {Action.No}: {Action.Name}";
}
