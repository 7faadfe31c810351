using System.ComponentModel.DataAnnotations;
using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Actions;

public sealed class ActionForm : IValidatableObject
{
    public Guid Version { get; set; }

    [Display(Name = "Nomor", Description = "Nomor 0 mengumpulkan bukti yang tidak termasuk aksi mana pun; tidak dinilai.")]
    public int? No { get; set; }

    [Display(Name = "Nama aksi")]
    [StringLength(ConvergenceAction.NameMaxLength)]
    public string? Name { get; set; }

    [Display(Name = "Jenis")]
    public ActionKind Kind { get; set; }

    [Display(Name = "Bobot", Description = "Angka apa pun di atas nol; yang berarti perbandingannya dengan aksi lain.")]
    public decimal? Weight { get; set; }

    [Display(Name = "OPD pengampu", Description = "Perangkat daerah yang biasanya memimpin aksi ini.")]
    [StringLength(ConvergenceAction.LeadAgencyMaxLength)]
    public string? LeadAgency { get; set; }

    /// <summary>What the page shows beside the form; not bound.</summary>
    internal AssessmentCycle Cycle { get; private set; } = null!;

    internal bool IsNew { get; private set; }

    internal bool IsCounted => IsNew || No is not 0;

    public static ActionForm New(AssessmentCycle cycle) => new ActionForm
    {
        Version = cycle.Version,
        No = cycle.Rules.CountedActions.Select(a => a.No).DefaultIfEmpty().Max() + 1,
        Weight = 1,
    }.On(cycle, isNew: true);

    public static ActionForm Of(AssessmentCycle cycle, ConvergenceAction action) => new ActionForm
    {
        Version = cycle.Version,
        No = action.No,
        Name = action.Name,
        Kind = action.Kind,
        Weight = action.Weight,
        LeadAgency = action.LeadAgency,
    }.On(cycle, isNew: false);

    public ActionForm On(AssessmentCycle cycle, bool isNew)
    {
        Cycle = cycle;
        IsNew = isNew;
        return this;
    }

    public ConvergenceAction ToAction() => new(No!.Value, Name!.Trim(), No is 0 ? 0 : Weight!.Value, TypedText.OrNull(LeadAgency), [], No is 0 ? ActionKind.Main : Kind);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (No is null)
        {
            yield return new ValidationResult("Isi nomor aksi.", [nameof(No)]);
        }

        if (string.IsNullOrWhiteSpace(Name))
        {
            yield return new ValidationResult("Isi nama aksi.", [nameof(Name)]);
        }

        if (Weight is null && No is not 0)
        {
            yield return new ValidationResult("Isi bobot aksi.", [nameof(Weight)]);
        }
    }
}
