namespace StuntingAssessment.Domain.Ranking;

public sealed record GivenGrade(string Criterion, string Letter);
