namespace StuntingAssessment.Domain.Panel;

/// <summary>The chair's order of one whole tied group, first to last.</summary>
public sealed record TieOrder(IReadOnlyList<string> Regencies, string Reason, Guid By, DateTime At);
