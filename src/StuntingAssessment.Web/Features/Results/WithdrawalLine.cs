namespace StuntingAssessment.Web.Features.Results;

/// <param name="WithdrawnAt">None while the second person has not agreed.</param>
public sealed record WithdrawalLine(string Reason, Guid RequestedById, string? RequestedBy, DateTime RequestedAt, string? ConfirmedBy, DateTime? WithdrawnAt);
