using StuntingAssessment.Domain.Results;

namespace StuntingAssessment.Web.Features.Results;

public sealed record ResultRow(
    Guid Id,
    int Number,
    int Edition,
    ResultState State,
    string Sha256,
    DateTime FrozenAt,
    string? FrozenBy,
    string? DecreeNumber,
    DateOnly? DecreeDate,
    Guid? RequestedById,
    DateTime? RequestedAt,
    string? RequestedBy,
    DateTime? PublishedAt,
    string? ConfirmedBy,
    string? Reason)
{
    public string? CorrectionReason { get; init; }

    public WithdrawalLine? Withdrawal { get; init; }

    public bool IsBeforePublication => State is ResultState.Frozen or ResultState.Decreed or ResultState.PublicationRequested;

    public bool WasPublished => State is ResultState.Published or ResultState.Replaced or ResultState.Withdrawn;
}
