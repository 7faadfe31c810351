using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Regions.Agencies;

/// <summary>Where a form's office belongs and what it may choose from; never posted.</summary>
public sealed record AgencyPlace(RegencyName Regency, Guid? Id, string? Name, IReadOnlyList<Choice> Choices);
