using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Domain.Results;
using StuntingAssessment.Web.Features.Papers.Issuers;
using StuntingAssessment.Web.Platform.Printing;

namespace StuntingAssessment.Web.Features.Papers;

/// <summary>What is issued together: one PDF.</summary>
/// <param name="Result">For reports and certificates.</param>
/// <param name="Printed">The issuer as it is frozen.</param>
/// <param name="Document">Dressed with the codes.</param>
/// <param name="Expected">The papers in force as the form saw them (<see cref="IssuePapers.InForce"/>): whoever issues twice by accident gets a conflict.</param>
public sealed record PaperIssue(
    AssessmentCycle Cycle,
    Issuer Issuer,
    AssessmentResult? Result,
    PrintedIssuer Printed,
    IReadOnlyList<PaperToIssue> Papers,
    Func<PaperDress, Paper> Document,
    string? Expected);
