namespace StuntingAssessment.Domain.Cycles;

public sealed record ScaleChanged(string GuideBefore, int DecimalsBefore, string Guide, int Decimals) : DomainEvent;
