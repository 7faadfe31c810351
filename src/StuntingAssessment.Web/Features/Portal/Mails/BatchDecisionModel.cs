namespace StuntingAssessment.Web.Features.Portal.Mails;

public sealed record BatchDecisionModel(Guid Id, string Title, int Count);
