using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace StuntingAssessment.Web.Features.Evidence.Submissions;

public sealed class FilingForm
{
    public Guid Version { get; set; }

    /// <summary>Codes of the mandatory requirements that the regency submits without, one tick each.</summary>
    [Display(Name = "Bukti wajib yang belum ada")]
    public IReadOnlyList<string>? MissingConfirmed { get; set; }

    [BindNever]
    [ValidateNever]
    public FilingModel Shown { get; set; } = null!;
}
