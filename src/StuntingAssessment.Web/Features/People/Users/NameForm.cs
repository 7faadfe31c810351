using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using StuntingAssessment.Web.Features.People.Assignments;

namespace StuntingAssessment.Web.Features.People.Users;

public sealed class NameForm
{
    [Display(Name = "Nama lengkap")]
    [Required(ErrorMessage = "Isi nama orang ini.")]
    [StringLength(PortalUser.NameMaxLength)]
    public string Name { get; set; } = "";

    [Display(Name = "Alamat surel", Description = "Dipakai untuk masuk. Bila diubah, orang ini masuk dengan alamat yang baru.")]
    [DataType(DataType.EmailAddress)]
    [Required(ErrorMessage = "Isi alamat surelnya.")]
    [EmailAddress]
    [StringLength(PortalUser.EmailMaxLength)]
    public string Email { get; set; } = "";

    public string Version { get; set; } = "";

    [BindNever]
    [ValidateNever]
    public PersonHead? Whom { get; set; }
}
