namespace StuntingAssessment.Domain.Results;

/// <summary>Somebody the cycle's panel counts on today.</summary>
public sealed record PanelMember(Guid Id, string Name);
