namespace StuntingAssessment.Domain.People;

/// <summary>A file marked as holding personal data was read.</summary>
public sealed record MarkedFileRead(Guid FileId, string RegencyCode, int Action, string FileName) : DomainEvent;
