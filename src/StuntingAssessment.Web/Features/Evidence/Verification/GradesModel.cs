using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Results;

namespace StuntingAssessment.Web.Features.Evidence.Verification;

public sealed record CriterionRow(string Code, string Text, string? Letter, bool Chosen);

/// <summary>A requirement that a criterion asks as proof, with what was found in it.</summary>
public sealed record ProofRow(string Code, string Name, bool IsEvidence, VerdictStatus? Verdict, string? Reason, int Evidence, bool Outdated);

public sealed record GradeShown(string Letter, string? Note, PersonAndTime By);

public sealed record ChosenCriterion(Criterion Asked, IReadOnlyList<ProofRow> Proof, GradeShown? Grade);

/// <summary>One action's criteria with their descriptors, the grade of the chosen one, and the documents as they stand.</summary>
/// <param name="Head">The action.</param>
/// <param name="Criteria">All of the action.</param>
/// <param name="Chosen">None when the action is not graded.</param>
/// <param name="Form">What was typed, or what is stored.</param>
/// <param name="Next">Where "save and next" leads; none when every criterion of the action has its grade.</param>
/// <param name="Documents">By component; empty for a regency that is not assessed.</param>
/// <param name="Decimals">Of a component's value.</param>
/// <param name="IsConflict">Somebody saved meanwhile.</param>
public sealed record GradesModel(
    ActionHead Head,
    IReadOnlyList<CriterionRow> Criteria,
    ChosenCriterion? Chosen,
    GradeForm Form,
    string? Next,
    IReadOnlyList<DocumentComponent> Documents,
    int Decimals,
    bool IsConflict)
{
    public string UrlOf(string criterion) => $"{Head.GradesUrl}?kriteria={criterion}";

    public string ProofUrlOf(string requirement) => $"{Head.VerificationUrl}?syarat={requirement}";

    public string ClearUrl => Links.GradeClearance(Head.Year, Head.Regency, Head.ActionNo, Chosen!.Asked.Code);

    public string SaveUrl => Links.Grade(Head.Year, Head.Regency, Head.ActionNo, Chosen!.Asked.Code);
}
