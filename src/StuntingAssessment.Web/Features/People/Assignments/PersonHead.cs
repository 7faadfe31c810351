namespace StuntingAssessment.Web.Features.People.Assignments;

public sealed record PersonHead(Guid Id, string Name);
