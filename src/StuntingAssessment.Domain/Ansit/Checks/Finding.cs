namespace StuntingAssessment.Domain.Ansit.Checks;

/// <summary>A rule speaks about a cell, or about a whole column.</summary>
/// <param name="Place">Null: the column as a whole.</param>
/// <param name="Measure">Code of the measure that is asked to explain itself: the part, not the whole.</param>
/// <param name="Sentence">What is wrong and what to do, with the numbers in it.</param>
/// <param name="Whole">Of an error between two numbers: code of the measure that the part goes beyond, perhaps another office's.</param>
public sealed record Finding(AnsitCheck Check, Guid? Place, string Measure, string Sentence, string? Whole = null);
