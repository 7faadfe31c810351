namespace StuntingAssessment.Web.Features.Evidence.Submissions;

public sealed record FileModel(Guid Id, int Number, string Name, long Size, string ContentType, string Sha256, DateTime UploadedAt, string? UploadedBy);
