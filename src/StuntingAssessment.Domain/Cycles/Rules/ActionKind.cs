namespace StuntingAssessment.Domain.Cycles.Rules;

/// <summary>Since 2025 the ministry asks for main and supporting actions; both are graded alike, by their weights.</summary>
public enum ActionKind
{
    Main,
    Supporting,
}
