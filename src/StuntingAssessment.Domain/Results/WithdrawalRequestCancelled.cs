namespace StuntingAssessment.Domain.Results;

public sealed record WithdrawalRequestCancelled(int Edition, string Reason) : DomainEvent;
