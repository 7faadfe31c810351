namespace StuntingAssessment.Domain.Ansit;

/// <summary>One cell, or a few that were typed one after the other and sent together.</summary>
public sealed record CellsTyped(int Year, CellWay Way, int Cells, string Sha256) : DomainEvent;
