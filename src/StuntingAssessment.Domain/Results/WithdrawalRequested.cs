namespace StuntingAssessment.Domain.Results;

public sealed record WithdrawalRequested(int Edition, string Reason) : DomainEvent;
