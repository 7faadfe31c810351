namespace StuntingAssessment.Domain.Ansit.Checks;

public enum CheckSeverity
{
    /// <summary>What breaks it is not stored; where the other number changed afterwards, it is open until one of the two is mended.</summary>
    Error,

    /// <summary>Accepted with a reason, or mended.</summary>
    Warning,
}

/// <summary>A rule that cells are held against.</summary>
/// <param name="Code">"pembilang-lebih": kept with an acceptance.</param>
/// <param name="Name">As a list of rules has it.</param>
/// <param name="Explanation">In one or two plain sentences: when it speaks, and what to do.</param>
public sealed record AnsitCheck(string Code, CheckSeverity Severity, string Name, string Explanation)
{
    /// <summary>Holds a year against the one before: without that one it has nothing to say.</summary>
    public bool ComparesYears { get; init; }
}

/// <summary>A rule speaks about a cell, or about a whole column.</summary>
/// <param name="Place">Null: the column as a whole.</param>
/// <param name="Measure">Code of the measure that is asked to explain itself: the part, not the whole.</param>
/// <param name="Sentence">What is wrong and what to do, with the numbers in it.</param>
/// <param name="Whole">Of an error between two numbers: code of the measure that the part goes beyond, perhaps another office's.</param>
public sealed record Finding(AnsitCheck Check, Guid? Place, string Measure, string Sentence, string? Whole = null);
