using StuntingAssessment.Domain.Agencies;

namespace StuntingAssessment.Web.Features.Ansit.Findings;

/// <summary>What is open in one office's columns; an error between two offices' numbers counts for both.</summary>
/// <param name="Office">Null: columns without an office.</param>
public sealed record OfficeProblems(Agency? Office, int Errors, int Warnings)
{
    public int Open => Errors + Warnings;
}
