using System.ComponentModel.DataAnnotations;
using StuntingAssessment.Domain.Convergence;

namespace StuntingAssessment.Web.Features.Evidence.Verification;

public sealed class ReturnForm
{
    [Display(Name = "Alasan pengembalian", Description = "Sebutkan apa yang harus diperbaiki. Kabupaten/kota membacanya di atas daftar buktinya.")]
    [DataType(DataType.MultilineText)]
    [Required(ErrorMessage = "Isi alasan pengembalian agar kabupaten/kota tahu apa yang harus diperbaiki.")]
    [StringLength(Submission.ReasonMaxLength)]
    public string? Reason { get; set; }

    public Guid Version { get; set; }
}
