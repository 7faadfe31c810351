using System.ComponentModel.DataAnnotations;
using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Criteria;

public sealed class PredicateRow
{
    [Display(Name = "Nama predikat")]
    [StringLength(Predicate.NameMaxLength)]
    public string? Name { get; set; }

    [Display(Name = "Nilai akhir mulai")]
    public decimal? From { get; set; }

    internal bool IsBlank => string.IsNullOrWhiteSpace(Name) && From is null;
}

public sealed class PredicatesForm : IValidatableObject
{
    public Guid Version { get; set; }

    public List<PredicateRow> Rows { get; set; } = [];

    /// <summary>The button that adds a row and saves nothing.</summary>
    public string? Row { get; set; }

    internal bool AddsRow => Row is "tambah";

    /// <summary>What the page shows beside the form; not bound.</summary>
    internal AssessmentCycle Cycle { get; private set; } = null!;

    public static PredicatesForm Of(AssessmentCycle cycle) => new PredicatesForm
    {
        Version = cycle.Version,
        Rows = [.. cycle.Rules.Predicates.Select(p => new PredicateRow { Name = p.Name, From = p.From }).DefaultIfEmpty(new PredicateRow())],
    }.On(cycle);

    public PredicatesForm On(AssessmentCycle cycle)
    {
        Cycle = cycle;
        return this;
    }

    public IReadOnlyList<Predicate> ToPredicates() =>
        [.. Rows.Where(r => !r.IsBlank).Select(r => new Predicate(r.Name!.Trim(), r.From!.Value))];

    /// <summary>A blank row is a predicate taken away. Only rows at the end may be blank, or the others' errors would name the wrong row.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (AddsRow)
        {
            yield break;
        }

        Rows = [.. Rows.OrderBy(r => r.IsBlank)];
        foreach (var (i, row) in Rows.Index().Where(r => !r.Item.IsBlank))
        {
            if (string.IsNullOrWhiteSpace(row.Name))
            {
                yield return new ValidationResult("Isi nama predikat, atau kosongkan juga nilainya.", [$"Rows[{i}].Name"]);
            }

            if (row.From is null)
            {
                yield return new ValidationResult("Isi nilai terendahnya, atau kosongkan juga namanya.", [$"Rows[{i}].From"]);
            }
        }
    }
}
