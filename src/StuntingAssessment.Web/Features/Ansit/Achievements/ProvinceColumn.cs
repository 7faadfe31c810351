namespace StuntingAssessment.Web.Features.Ansit.Achievements;

public sealed record ProvinceColumn(string Code, string Name, int Villages);
