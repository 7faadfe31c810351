using StuntingAssessment.Web.Platform.Files;

namespace StuntingAssessment.Web.Features.Evidence.Verification;

public sealed record EvidenceFileRow(Guid Id, int Number, string Name, FileType Type, long Size, string Sha256, PersonAndTime Uploaded, bool Shown);
