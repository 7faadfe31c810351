namespace StuntingAssessment.Web.Features.Portal.Mails;

public sealed record DraftMail(string ToName, string ToAddress, string Subject, string? Text);
