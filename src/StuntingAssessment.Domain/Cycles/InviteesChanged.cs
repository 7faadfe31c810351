namespace StuntingAssessment.Domain.Cycles;

public sealed record InviteesChanged(IReadOnlyList<InviteeGroup> Before, IReadOnlyList<InviteeGroup> After) : DomainEvent;
