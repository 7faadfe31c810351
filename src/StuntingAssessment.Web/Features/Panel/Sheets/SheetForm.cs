namespace StuntingAssessment.Web.Features.Panel.Sheets;

/// <summary>The whole sheet as text: a number is read by the portal, not by the framework's binder, so that what was typed comes back as it was.</summary>
public sealed class SheetForm
{
    public Guid Version { get; set; }

    public Dictionary<string, string?> Scores { get; set; } = [];

    public string? Strength { get; set; }

    public string? Weakness { get; set; }

    public string? Recommendation { get; set; }

    /// <summary>Which button was pressed: save only, or save and go on to submitting.</summary>
    public bool GoOn { get; set; }

    public IReadOnlyDictionary<string, string?> Fields()
    {
        var fields = Scores.ToDictionary(s => SheetFields.Score(s.Key), s => s.Value);
        fields[SheetFields.Strength] = Strength;
        fields[SheetFields.Weakness] = Weakness;
        fields[SheetFields.Recommendation] = Recommendation;
        return fields;
    }
}

/// <summary>What the draft that saves itself sends: the fields that changed.</summary>
public sealed record SheetDraft(Guid Version, [System.ComponentModel.DataAnnotations.Required] Dictionary<string, string?> Fields);
