namespace StuntingAssessment.Domain.Operations;

/// <param name="MadeAt">When the backup was made; what happened after that is not in the portal.</param>
public sealed record PortalRestored(DateTime MadeAt, string ManifestSha256) : DomainEvent;
