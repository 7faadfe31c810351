namespace StuntingAssessment.Domain.Cycles.Diff;

/// <summary>One property in words.</summary>
/// <param name="Before">As the earlier cycle has it; null when it has no such thing.</param>
/// <param name="After">As this cycle has it; null when it has no such thing.</param>
public sealed record DiffField(string Name, string? Before, string? After);
