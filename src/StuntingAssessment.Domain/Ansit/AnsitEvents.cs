namespace StuntingAssessment.Domain.Ansit;

/// <summary>One cell, or a few that were typed one after the other and sent together.</summary>
public sealed record CellsTyped(int Year, CellWay Way, int Cells, string Sha256) : DomainEvent;

public sealed record CellsTaken(int Year, CellWay Way, string? Agency, string? FileName, int Cells, string Sha256) : DomainEvent;

public sealed record CellsTakenBack(int Year, Guid Batch, string? FileName, int Cells, string Sha256) : DomainEvent;

/// <param name="Office">Null: back to the usual owner.</param>
public sealed record OwnerChosen(string Measure, string Title, string? Office) : DomainEvent;

/// <param name="Place">Null: the column as a whole.</param>
public sealed record WarningAccepted(int Year, string Check, string? Place, string Measure, string Reason) : DomainEvent;

public sealed record AcceptanceTakenBack(int Year, string Check, string? Place, string Measure) : DomainEvent;

public sealed record CellCommented(int Year, string Place, string Measure) : DomainEvent;
