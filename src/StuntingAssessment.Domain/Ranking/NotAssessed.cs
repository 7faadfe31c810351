namespace StuntingAssessment.Domain.Ranking;

public sealed record NotAssessed(string Code, string Name, string Reason);
