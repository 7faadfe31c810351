namespace StuntingAssessment.Domain.Cycles;

/// <param name="RegencyCode">Set when the item is a regency's presentation.</param>
public sealed record AgendaItem(TimeOnly From, TimeOnly To, string Title, string? By, string? RegencyCode)
{
    public const int TitleMaxLength = 200;
    public const int ByMaxLength = 120;
}
