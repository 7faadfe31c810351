using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Features.People.Invitations;

/// <summary>One person in one role, as the list says it. What could not be read is null and has a problem.</summary>
/// <param name="Number">The row, as the spreadsheet counts.</param>
public sealed record ListRow(int Number, string Name, string Email, Role? Role, string? RegencyCode, string? RegencyName, Guid? AgencyId, string? AgencyName, int? Year, DateOnly From, DateOnly? To, string? ActingPosition, bool IsChair);
