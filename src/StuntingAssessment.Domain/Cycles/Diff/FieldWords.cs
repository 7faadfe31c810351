namespace StuntingAssessment.Domain.Cycles.Diff;

/// <summary>A property of a thing and its value as the page prints it.</summary>
internal sealed record FieldWords(string Name, string Value);
