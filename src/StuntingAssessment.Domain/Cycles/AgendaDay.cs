namespace StuntingAssessment.Domain.Cycles;

public sealed record AgendaDay(DateOnly Day, IReadOnlyList<AgendaItem> Items);
