namespace StuntingAssessment.Domain.People;

/// <summary>One session, by its owner.</summary>
public sealed record SessionEnded(string Device) : DomainEvent;
