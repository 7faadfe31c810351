using System.ComponentModel.DataAnnotations;
using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Members;

public sealed class MemberForm
{
    [Display(Name = "Orang", Description = "Yang sudah mempunyai akun. Orang baru diundang dari daftar pengguna.")]
    [Required(ErrorMessage = "Pilih orangnya.")]
    public Guid? PersonId { get; set; }

    [Display(Name = "Sebagai")]
    [Required(ErrorMessage = "Pilih panelis atau tim teknis.")]
    public Role? Role { get; set; }

    [Display(Name = "Mulai")]
    [Required(ErrorMessage = "Isi tanggal mulai.")]
    public DateOnly? From { get; set; }
}
