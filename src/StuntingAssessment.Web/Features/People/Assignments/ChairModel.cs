namespace StuntingAssessment.Web.Features.People.Assignments;

/// <param name="Former">Who gives the flag away; null when the cycle has no chair.</param>
public sealed record ChairModel(PersonHead Whom, AssignmentLine What, string? Former, int? PanelOf);
