namespace StuntingAssessment.Web.Features.Portal.Mails;

public sealed record BatchModel(MailBatch Batch, string? By, IReadOnlyList<DraftMail> Mails, int Shown, int Count, bool IsOn);
