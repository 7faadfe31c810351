namespace StuntingAssessment.Domain;

/// <summary>What happened to a thing, in the past tense. Saved with the change as one row of the audit trail.</summary>
public abstract record DomainEvent;
