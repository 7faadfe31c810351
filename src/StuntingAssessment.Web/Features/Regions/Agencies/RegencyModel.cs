namespace StuntingAssessment.Web.Features.Regions.Agencies;

public sealed record RegencyModel(Guid Id, string Name, int Year, IReadOnlyList<OfficeRow> Offices, IReadOnlyList<string> Gaps, IReadOnlyList<string> Doubles);
