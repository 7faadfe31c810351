using StuntingAssessment.Domain.Results;

namespace StuntingAssessment.Web.Features.Shared.Queries;

/// <summary>One version of a cycle's result, without its content.</summary>
/// <param name="CorrectionReason">Why it replaced the one before; none for the first.</param>
/// <param name="WithdrawalReason">Only of what is withdrawn: a request for it is not public.</param>
public sealed record PublishedVersion(
    Guid Id, int Edition, ResultState State, string Sha256, string DecreeNumber, DateOnly DecreeDate, DateTime PublishedAt, string? CorrectionReason, string? WithdrawalReason, DateTime? WithdrawnAt)
{
    public bool IsInForce => State is ResultState.Published;

    public bool IsReadable => State is not ResultState.Withdrawn;
}
