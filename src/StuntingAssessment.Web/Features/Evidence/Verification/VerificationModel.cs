using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Web.Features.Evidence.Verification;

/// <summary>A requirement in the list: what is there and what was found.</summary>
/// <param name="Outdated">The evidence changed after the verdict.</param>
public sealed record RequirementRow(string Code, string Name, bool Mandatory, bool IsEvidence, VerdictStatus? Verdict, int Evidence, bool Outdated, bool Chosen);

public sealed record EvidenceRow(HandedIn Item, PersonAndTime Added, IReadOnlyList<EvidenceFileRow> Files)
{
    public EvidenceFileRow? Latest => Files.Count == 0 ? null : Files[0];
}

/// <param name="By">Who gave it, and when.</param>
public sealed record VerdictShown(VerdictStatus Status, string? Reason, PersonAndTime By, bool Outdated);

/// <summary>The requirement whose evidence lies open.</summary>
public sealed record ChosenRequirement(EvidenceRequirement Asked, IReadOnlyList<EvidenceRow> Evidence, ViewedFile? Viewed, VerdictShown? Verdict);

/// <summary>A requirement beside its evidence, and the verdict on it.</summary>
/// <param name="Head">The action.</param>
/// <param name="Requirements">All of the action.</param>
/// <param name="Chosen">None when the action asks for nothing.</param>
/// <param name="Form">What was typed, or what is stored.</param>
/// <param name="Next">Where "save and next" leads; none when every requirement has its verdict.</param>
/// <param name="IsConflict">Somebody saved meanwhile: the form holds what was typed, <see cref="ChosenRequirement.Verdict"/> what is stored now.</param>
public sealed record VerificationModel(ActionHead Head, IReadOnlyList<RequirementRow> Requirements, ChosenRequirement? Chosen, VerdictForm Form, string? Next, bool IsConflict)
{
    public string UrlOf(string requirement) => $"{Head.VerificationUrl}?syarat={requirement}";

    public string UrlOf(string requirement, Guid file) => $"{UrlOf(requirement)}&berkas={file}#dokumen";

    public string? SaveUrl => Chosen is null ? null : Links.Verdict(Head.Year, Head.Regency, Head.ActionNo, Chosen.Asked.Code);
}
