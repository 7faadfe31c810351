namespace StuntingAssessment.Web.Features.Portal.Mails;

/// <param name="Text">Without one-time links; null when the text is no longer kept.</param>
public sealed record ShowModel(OutboxMail Mail, string? Text, string? By, bool IsOn);
