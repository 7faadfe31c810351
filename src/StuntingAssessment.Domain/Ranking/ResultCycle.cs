namespace StuntingAssessment.Domain.Ranking;

public sealed record ResultCycle(string Province, int AssessmentYear, int ActivityYear);
