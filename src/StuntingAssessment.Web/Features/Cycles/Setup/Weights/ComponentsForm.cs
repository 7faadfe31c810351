using System.ComponentModel.DataAnnotations;
using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Weights;

public sealed class ComponentRow
{
    /// <summary>Stands in the rules already: its code stays.</summary>
    public bool Kept { get; set; }

    [Display(Name = "Kode")]
    [StringLength(ScoreComponent.CodeMaxLength)]
    [RegularExpression("[A-Za-z0-9][A-Za-z0-9-]*", ErrorMessage = "Kode hanya memuat huruf, angka, dan tanda hubung.")]
    public string? Code { get; set; }

    [Display(Name = "Nama")]
    [StringLength(ScoreComponent.NameMaxLength)]
    public string? Name { get; set; }

    [Display(Name = "Bobot")]
    public decimal? Weight { get; set; }

    [Display(Name = "Dinilai oleh")]
    public ComponentSource Source { get; set; }

    [Display(Name = "Penggabungan lembar nilai")]
    public Combination Combine { get; set; }
}

/// <summary>All components on one page: their weights add up to 100, so they are edited and saved together.</summary>
public sealed class ComponentsForm : IValidatableObject
{
    private const string Add = "tambah";
    private const string Remove = "hapus-";
    private const string Up = "naik-";

    public Guid Version { get; set; }

    public List<ComponentRow> Rows { get; set; } = [];

    /// <summary>A button that adds, takes away or moves a row and saves nothing.</summary>
    public string? Change { get; set; }

    /// <summary>What the page shows beside the form; not bound.</summary>
    internal AssessmentCycle Cycle { get; private set; } = null!;

    public static ComponentsForm Of(AssessmentCycle cycle) => new ComponentsForm
    {
        Version = cycle.Version,
        Rows = cycle.Rules.Components.Count == 0
            ? [new ComponentRow()]
            : [.. cycle.Rules.Components.Select(c => new ComponentRow { Kept = true, Code = c.Code, Name = c.Name, Weight = c.Weight, Source = c.Source, Combine = c.Combine })],
    }.On(cycle);

    public ComponentsForm On(AssessmentCycle cycle)
    {
        Cycle = cycle;
        return this;
    }

    /// <summary>Does what the button asks; false when the form is meant to be saved.</summary>
    public bool ChangeRows()
    {
        switch (Change)
        {
            case Add:
                Rows.Add(new ComponentRow { Source = ComponentSource.Panel });
                return true;
            case { } text when RowOf(text, Remove) is { } row:
                Rows.RemoveAt(row);
                return true;
            case { } text when RowOf(text, Up) is > 0 and { } row:
                (Rows[row - 1], Rows[row]) = (Rows[row], Rows[row - 1]);
                return true;
            default:
                return false;
        }
    }

    public IReadOnlyList<ScoreComponent> ToComponents() =>
        [.. Rows.Select(r => new ScoreComponent(r.Code!.Trim(), r.Name!.Trim(), r.Weight!.Value, r.Source, r.Combine))];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Change is not null)
        {
            yield break;
        }

        foreach (var (i, row) in Rows.Index())
        {
            if (string.IsNullOrWhiteSpace(row.Code))
            {
                yield return new ValidationResult("Isi kode komponen.", [$"Rows[{i}].Code"]);
            }

            if (string.IsNullOrWhiteSpace(row.Name))
            {
                yield return new ValidationResult("Isi nama komponen.", [$"Rows[{i}].Name"]);
            }

            if (row.Weight is null)
            {
                yield return new ValidationResult("Isi bobot komponen, 0 bila tidak ikut dihitung.", [$"Rows[{i}].Weight"]);
            }
        }
    }

    private int? RowOf(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.Ordinal) && int.TryParse(text[prefix.Length..], out var row) && row >= 0 && row < Rows.Count ? row : null;
}
