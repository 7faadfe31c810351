namespace StuntingAssessment.Domain.Operations;

/// <param name="ManifestSha256">Of the backup's manifest, which names every file in it by its own hash.</param>
public sealed record BackupMade(string PortalVersion, int Files, long Bytes, string ManifestSha256) : DomainEvent;
