using System.ComponentModel.DataAnnotations;
using StuntingAssessment.Domain.Panel;

namespace StuntingAssessment.Web.Features.Panel.Conflicts;

public sealed class ConflictForm
{
    /// <summary>Empty: nothing was declared yet.</summary>
    public Guid Version { get; set; }

    [Display(Name = "Konflik kepentingan")]
    [Required(ErrorMessage = "Pilih ada atau tidak ada konflik kepentingan.")]
    public bool? HasConflict { get; set; }

    [Display(Name = "Alasan", Description = "Wajib bila ada konflik. Disimpan dalam catatan internal dan tidak diumumkan.")]
    [DataType(DataType.MultilineText)]
    [StringLength(ConflictDeclaration.ReasonMaxLength)]
    public string? Reason { get; set; }
}
