using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Platform.Security.Authorization;

/// <summary>An assignment as its page names it.</summary>
/// <param name="Where">The regency's name, for a coordinator and an operator.</param>
/// <param name="Year">The cycle's year, for panel and technical team.</param>
public sealed record AssignmentLine(Guid Id, Guid Version, Role Role, string? Where, int? Year, DateOnly From, DateOnly? To, bool IsChair)
{
    /// <summary>The position that an acting official (Plt.) fills.</summary>
    public string? ActingPosition { get; init; }

    /// <summary>The name of whom an acting official stands in for.</summary>
    public string? InPlaceOf { get; init; }

    public string Title => AssignmentWords.Title(Role, Where, Year, IsChair, ActingPosition);

    public string Period => AssignmentWords.Period(From, To);

    public bool IsActive(DateOnly today) => From <= today && !IsOver(today);

    public bool IsOver(DateOnly today) => To < today;

    public bool IsTakenBack => To < From;
}
