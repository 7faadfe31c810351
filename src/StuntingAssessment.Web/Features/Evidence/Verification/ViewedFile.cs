namespace StuntingAssessment.Web.Features.Evidence.Verification;

public sealed record ViewedFile(EvidenceFileRow File, ViewerKind Kind);
