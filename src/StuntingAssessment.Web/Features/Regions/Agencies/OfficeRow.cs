namespace StuntingAssessment.Web.Features.Regions.Agencies;

/// <param name="Duties">The standard agencies it stands for, by name.</param>
public sealed record OfficeRow(Guid Id, string Name, IReadOnlyList<string> Duties, bool IsAssumed, string Years, bool IsEnded, string? Head, string? HeadName, int Operators);
