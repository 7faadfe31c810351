namespace StuntingAssessment.Domain.Ansit;

/// <summary>How many cells were written, and the hash of what they say.</summary>
public sealed record WrittenCells(int Count, string Sha256);
