namespace StuntingAssessment.Web.Features.Shared;

public sealed record PageCrumb(string Text, string Href);
