using System.ComponentModel.DataAnnotations;
using StuntingAssessment.Domain.Results;

namespace StuntingAssessment.Web.Features.Results;

public sealed class DecreeForm
{
    public Guid Version { get; set; }

    [Display(Name = "Nomor keputusan gubernur", Description = "Seperti tercantum pada keputusan yang ditandatangani, misalnya 188.44/K.215/2024.")]
    [Required(ErrorMessage = "Isi nomor keputusan gubernur.")]
    [StringLength(AssessmentResult.DecreeNumberMaxLength)]
    public string? Number { get; set; }

    [Display(Name = "Tanggal keputusan")]
    [Required(ErrorMessage = "Isi tanggal keputusan gubernur.")]
    public DateOnly? Date { get; set; }
}
