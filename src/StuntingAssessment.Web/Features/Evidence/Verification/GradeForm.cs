using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Web.Features.Evidence.Verification;

public sealed class GradeForm
{
    [Display(Name = "Tingkat")]
    [Required(ErrorMessage = "Pilih satu tingkat.")]
    public string? Letter { get; set; }

    [Display(Name = "Catatan", Description = "Alasan memilih tingkat ini. Dibaca panelis dan admin provinsi; kabupaten/kota setelah hasil diumumkan.")]
    [DataType(DataType.MultilineText)]
    [StringLength(Grade.NoteMaxLength)]
    public string? Note { get; set; }

    public Guid Version { get; set; }

    /// <summary>Save and go on to the next criterion.</summary>
    public bool Next { get; set; }

    /// <summary>The descriptors to choose from.</summary>
    [BindNever]
    [ValidateNever]
    public IReadOnlyList<CriterionLevel> Levels { get; set; } = [];
}
