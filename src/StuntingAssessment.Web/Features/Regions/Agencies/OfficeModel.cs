using StuntingAssessment.Domain.Agencies;

namespace StuntingAssessment.Web.Features.Regions.Agencies;

public sealed record OfficeModel(Agency Agency, RegencyName Regency, IReadOnlyList<string> Duties, DateOnly Today, IReadOnlyList<string> Operators, IReadOnlyList<string> Leads);
