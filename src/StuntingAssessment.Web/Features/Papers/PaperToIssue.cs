using StuntingAssessment.Domain.Letters;

namespace StuntingAssessment.Web.Features.Papers;

/// <summary>One paper of an issue, before it is printed.</summary>
/// <param name="Content">What is frozen as JSON.</param>
/// <param name="NumberField">The form's field for its number.</param>
public sealed record PaperToIssue(PaperKind Kind, string? AwardCode, string Title, string Recipient, string? Number, DateOnly? Date, object Content, string NumberField = "Number");
