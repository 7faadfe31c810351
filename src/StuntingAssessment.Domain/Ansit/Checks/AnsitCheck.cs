namespace StuntingAssessment.Domain.Ansit.Checks;

/// <summary>A rule that cells are held against.</summary>
/// <param name="Code">"pembilang-lebih": kept with an acceptance.</param>
/// <param name="Name">As a list of rules has it.</param>
/// <param name="Explanation">In one or two plain sentences: when it speaks, and what to do.</param>
public sealed record AnsitCheck(string Code, CheckSeverity Severity, string Name, string Explanation)
{
    /// <summary>Holds a year against the one before: without that one it has nothing to say.</summary>
    public bool ComparesYears { get; init; }
}
