using System.ComponentModel.DataAnnotations;
using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Actions;

public sealed class RequirementForm : IValidatableObject
{
    public Guid Version { get; set; }

    [Display(Name = "Kode", Description = "Contoh: 1.f. Kode tidak dapat diubah sesudahnya.")]
    [StringLength(EvidenceRequirement.CodeMaxLength)]
    [RegularExpression("[A-Za-z0-9][A-Za-z0-9.-]*", ErrorMessage = "Kode hanya memuat huruf, angka, titik, dan tanda hubung.")]
    public string? Code { get; set; }

    [Display(Name = "Nama bukti", Description = "Seperti tercetak dalam daftar bukti dukung.")]
    [StringLength(EvidenceRequirement.NameMaxLength)]
    public string? Name { get; set; }

    [Display(Name = "Jenis")]
    public RequirementKind Kind { get; set; }

    [Display(Name = "Wajib", Description = "Aksi yang diajukan tanpa bukti ini harus dikonfirmasi satu per satu.")]
    public bool Mandatory { get; set; }

    [Display(Name = "Boleh dibawa pada hari penilaian")]
    public bool OnTheDay { get; set; }

    [Display(Name = "Memuat data pribadi", Description = "Berkasnya ditandai dengan sendirinya: tidak pernah dibuka untuk umum, dan pembacaannya dicatat.")]
    public bool HoldsPersonalData { get; set; }

    [Display(Name = "Catatan untuk kabupaten/kota")]
    [StringLength(EvidenceRequirement.NoteMaxLength)]
    public string? Note { get; set; }

    [Display(Name = "Dasar", Description = "Dari mana persyaratan ini berasal, misalnya KAK huruf G.4.")]
    [StringLength(EvidenceRequirement.BasisMaxLength)]
    public string? Basis { get; set; }

    /// <summary>What the page shows beside the form; not bound.</summary>
    internal AssessmentCycle Cycle { get; private set; } = null!;

    internal ConvergenceAction Action { get; private set; } = null!;

    internal bool IsNew { get; private set; }

    public static RequirementForm New(AssessmentCycle cycle, int actionNo) => new RequirementForm { Version = cycle.Version, Mandatory = actionNo > 0 }.On(cycle, actionNo, isNew: true);

    public static RequirementForm Of(AssessmentCycle cycle, int actionNo, EvidenceRequirement requirement) => new RequirementForm
    {
        Version = cycle.Version,
        Code = requirement.Code,
        Name = requirement.Name,
        Kind = requirement.Kind,
        Mandatory = requirement.Mandatory,
        OnTheDay = requirement.OnTheDay,
        HoldsPersonalData = requirement.HoldsPersonalData,
        Note = requirement.Note,
        Basis = requirement.Basis,
    }.On(cycle, actionNo, isNew: false);

    public RequirementForm On(AssessmentCycle cycle, int actionNo, bool isNew)
    {
        (Cycle, Action, IsNew) = (cycle, cycle.Rules.Action(actionNo), isNew);
        return this;
    }

    public EvidenceRequirement ToRequirement() =>
        new(Code!.Trim(), Name!.Trim(), Kind, Mandatory, OnTheDay, HoldsPersonalData, TypedText.OrNull(Note), TypedText.OrNull(Basis));

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrWhiteSpace(Code))
        {
            yield return new ValidationResult("Isi kode persyaratan.", [nameof(Code)]);
        }

        if (string.IsNullOrWhiteSpace(Name))
        {
            yield return new ValidationResult("Isi nama bukti yang diminta.", [nameof(Name)]);
        }
    }
}
