using System.ComponentModel.DataAnnotations;
using StuntingAssessment.Web.Features.People.Assignments;

namespace StuntingAssessment.Web.Features.People.Invitations;

/// <summary>A new person and, when a role is chosen, its first assignment.</summary>
public sealed class InvitationForm : AssignmentForm
{
    [Display(Name = "Nama lengkap", Description = "Seperti akan tampil di portal.")]
    [Required(ErrorMessage = "Isi nama orang yang diundang.")]
    [StringLength(PortalUser.NameMaxLength)]
    public string Name { get; set; } = "";

    [Display(Name = "Alamat surel", Description = "Dipakai untuk masuk; satu alamat untuk satu orang.")]
    [DataType(DataType.EmailAddress)]
    [Required(ErrorMessage = "Isi alamat surelnya.")]
    [EmailAddress]
    [StringLength(PortalUser.EmailMaxLength)]
    public string Email { get; set; } = "";

    [Display(Name = "Kirim undangannya lewat surel", Description = "Tanpa tanda ini, tautannya tampil di sini dan Anda sampaikan sendiri.")]
    public bool ByMail { get; set; } = true;
}
