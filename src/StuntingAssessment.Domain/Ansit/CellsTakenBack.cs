namespace StuntingAssessment.Domain.Ansit;

public sealed record CellsTakenBack(int Year, Guid Batch, string? FileName, int Cells, string Sha256) : DomainEvent;
