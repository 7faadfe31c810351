namespace StuntingAssessment.Domain.Panel;

/// <summary>What a panellist has to say beside the numbers.</summary>
public sealed record SheetNotes(string? Strength, string? Weakness, string? Recommendation)
{
    public const int MaxLength = 4000;

    public static SheetNotes None { get; } = new(null, null, null);
}
