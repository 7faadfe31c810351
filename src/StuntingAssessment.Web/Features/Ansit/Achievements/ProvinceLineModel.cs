namespace StuntingAssessment.Web.Features.Ansit.Achievements;

/// <summary>One of the province's figures, with the year before.</summary>
public sealed record ProvinceLineModel(ProvinceModel Province, ProvinceRow Row);
