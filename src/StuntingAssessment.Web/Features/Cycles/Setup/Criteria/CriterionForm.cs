using System.ComponentModel.DataAnnotations;
using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Criteria;

public sealed class LevelForm
{
    [Display(Name = "Huruf")]
    [StringLength(CriterionLevel.LetterMaxLength)]
    public string? Letter { get; set; }

    [Display(Name = "Poin")]
    public decimal? Points { get; set; }

    [Display(Name = "Uraian")]
    [StringLength(CriterionLevel.DescriptorMaxLength)]
    public string? Descriptor { get; set; }
}

/// <summary>One criterion: of documents with levels, or of the panel with a maximum, as its component says.</summary>
public sealed class CriterionForm : IValidatableObject
{
    private const string Add = "tambah";
    private const string Remove = "hapus-";

    public Guid Version { get; set; }

    [Display(Name = "Kode")]
    [StringLength(Criterion.CodeMaxLength)]
    [RegularExpression("[A-Za-z0-9][A-Za-z0-9.-]*", ErrorMessage = "Kode hanya memuat huruf, angka, titik, dan tanda hubung.")]
    public string? Code { get; set; }

    public string? Component { get; set; }

    public int? ActionNo { get; set; }

    [Display(Name = "Uraian kriteria")]
    [StringLength(Criterion.TextMaxLength)]
    public string? Text { get; set; }

    [Display(Name = "Bobot")]
    public decimal? Weight { get; set; }

    [Display(Name = "Nilai maksimum")]
    public decimal? Max { get; set; }

    [Display(Name = "Dibuktikan dengan", Description = "Tim teknis melihat bukti ini ketika memberi tingkat.")]
    public List<string> Proof { get; set; } = [];

    public List<LevelForm> Levels { get; set; } = [];

    /// <summary>A button that adds or takes away a level and saves nothing.</summary>
    public string? Rows { get; set; }

    /// <summary>What the page shows beside the form; not bound.</summary>
    internal AssessmentCycle Cycle { get; private set; } = null!;

    internal bool IsNew { get; private set; }

    internal bool IsOfDocuments => ActionNo is not null;

    internal IReadOnlyList<Choice> Requirements =>
        ActionNo is { } no && Cycle.Rules.FindAction(no) is { } action ? [.. action.Requirements.Select(r => new Choice(r.Code, $"{r.Code} {r.Name}"))] : [];

    public static CriterionForm Of(AssessmentCycle cycle, Criterion criterion) => new()
    {
        Cycle = cycle,
        Version = cycle.Version,
        Code = criterion.Code,
        Component = criterion.Component,
        ActionNo = criterion.Action,
        Text = criterion.Text,
        Weight = criterion.Weight,
        Max = criterion.Max,
        Proof = [.. criterion.Proof],
        Levels = [.. criterion.Levels.Select(l => new LevelForm { Letter = l.Letter, Points = l.Points, Descriptor = l.Descriptor })],
    };

    /// <summary>A document criterion starts with the five letters that the others have.</summary>
    public static CriterionForm New(AssessmentCycle cycle, string component, int? action) => new()
    {
        Cycle = cycle,
        IsNew = true,
        Version = cycle.Version,
        Component = component,
        ActionNo = action,
        Weight = 1,
        Levels = action is null ? [] : [.. "ABCDE".Select((letter, i) => new LevelForm { Letter = letter.ToString(), Points = 4 - i })],
    };

    public CriterionForm On(AssessmentCycle cycle, bool isNew)
    {
        Cycle = cycle;
        IsNew = isNew;
        return this;
    }

    /// <summary>Does what the button asks; false when the form is meant to be saved.</summary>
    public bool ChangeRows()
    {
        switch (Rows)
        {
            case Add:
                Levels.Add(new LevelForm());
                return true;
            case { } text when text.StartsWith(Remove, StringComparison.Ordinal) && int.TryParse(text[Remove.Length..], out var row) && row >= 0 && row < Levels.Count:
                Levels.RemoveAt(row);
                return true;
            default:
                return false;
        }
    }

    public Criterion ToCriterion() => new(
        Code!.Trim(),
        Component!,
        Text!.Trim(),
        Weight!.Value,
        ActionNo,
        IsOfDocuments ? [.. Proof] : [],
        IsOfDocuments ? [.. Levels.Select(l => new CriterionLevel(l.Letter!.Trim(), l.Points!.Value, l.Descriptor!.Trim()))] : [],
        IsOfDocuments ? null : Max);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Rows is not null)
        {
            yield break;
        }

        if (string.IsNullOrWhiteSpace(Code))
        {
            yield return new ValidationResult("Isi kode kriteria.", [nameof(Code)]);
        }

        if (string.IsNullOrWhiteSpace(Text))
        {
            yield return new ValidationResult("Isi uraian kriteria.", [nameof(Text)]);
        }

        if (Weight is null)
        {
            yield return new ValidationResult("Isi bobot kriteria.", [nameof(Weight)]);
        }

        foreach (var (i, level) in Levels.Index())
        {
            if (string.IsNullOrWhiteSpace(level.Letter))
            {
                yield return new ValidationResult("Isi huruf tingkat ini.", [$"Levels[{i}].Letter"]);
            }

            if (level.Points is null)
            {
                yield return new ValidationResult("Isi poin tingkat ini.", [$"Levels[{i}].Points"]);
            }

            if (string.IsNullOrWhiteSpace(level.Descriptor))
            {
                yield return new ValidationResult("Isi uraian tingkat ini.", [$"Levels[{i}].Descriptor"]);
            }
        }
    }
}
