using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Domain.Results;

namespace StuntingAssessment.Web.Features.Papers.Checks;

public sealed record NewerPaper(string Number, DateOnly Date, string Token);

/// <summary>What anybody may know of a paper: nothing about a person.</summary>
public sealed record PaperCheckModel(
    PaperKind Kind, string Title, string Issuer, string Recipient, string Number, DateOnly Date, PaperStatus Status, string? EndedAt, int Year, NewerPaper? Newer, string CheckedAt)
{
    /// <summary>The version of the result that the paper is about.</summary>
    public ResultState? Result { get; init; }

    public int? ResultEdition { get; init; }

    public bool IsAboutReplaced => Result is ResultState.Replaced;

    public bool IsAboutWithdrawn => Result is ResultState.Withdrawn;

    /// <summary>Reports and certificates are about a published result.</summary>
    public bool IsAboutResult => Kind is not PaperKind.Invitation;
}
