namespace StuntingAssessment.Domain.Ansit;

public sealed record CellsTaken(int Year, CellWay Way, string? Agency, string? FileName, int Cells, string Sha256) : DomainEvent;
