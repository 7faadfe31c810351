namespace StuntingAssessment.Domain.Letters;

/// <summary>One field of a form before and after an edit, for the trail. What is long or personal is named without its text.</summary>
public sealed record FieldChange(string Field, string? Before, string? After)
{
    public static FieldChange Unsaid(string field) => new(field, null, null);

    internal static IReadOnlyList<FieldChange> Among(params (string Field, string? Before, string? After)[] fields) =>
        [.. fields.Where(f => (f.Before ?? "") != (f.After ?? "")).Select(f => new FieldChange(f.Field, f.Before ?? "", f.After ?? ""))];
}
