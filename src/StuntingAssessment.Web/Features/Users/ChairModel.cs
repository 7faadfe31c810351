using StuntingAssessment.Web.Data.Queries;

namespace StuntingAssessment.Web.Features.Users;

/// <param name="Former">Who gives the flag away; null when the cycle has no chair.</param>
public sealed record ChairModel(PersonHead Whom, AssignmentLine What, string? Former, int? PanelOf);
