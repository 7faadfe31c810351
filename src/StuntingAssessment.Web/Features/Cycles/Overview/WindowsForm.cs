using System.ComponentModel.DataAnnotations;

namespace StuntingAssessment.Web.Features.Cycles.Overview;

public sealed class WindowRow
{
    [Display(Name = "Mulai")]
    public DateOnly? From { get; set; }

    [Display(Name = "Sampai dengan")]
    public DateOnly? To { get; set; }
}

/// <summary>One row per phase, in the phases' order.</summary>
public sealed class WindowsForm : IValidatableObject
{
    public Guid Version { get; set; }

    public List<WindowRow> Rows { get; set; } = [];

    /// <summary>What the page shows beside the form; not bound.</summary>
    internal AssessmentCycle Cycle { get; private set; } = null!;

    public static WindowsForm Of(AssessmentCycle cycle) => new WindowsForm
    {
        Version = cycle.Version,
        Rows = [.. PhaseTable.Phases.Select(cycle.WindowOf).Select(w => new WindowRow { From = w?.From, To = w?.To })],
    }.On(cycle);

    public WindowsForm On(AssessmentCycle cycle)
    {
        Cycle = cycle;
        while (Rows.Count < PhaseTable.Phases.Count)
        {
            Rows.Add(new WindowRow());
        }

        return this;
    }

    public IReadOnlyList<PhaseWindow> ToWindows() =>
        [.. PhaseTable.Phases.Zip(Rows).Where(w => w.Second.From is not null).Select(w => new PhaseWindow(w.First, w.Second.From!.Value, w.Second.To))];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Rows.Index().Where(r => r.Item is { From: null, To: not null })
            .Select(r => new ValidationResult("Isi tanggal mulai, atau kosongkan juga tanggal selesainya.", [$"Rows[{r.Index}].From"]));
}
