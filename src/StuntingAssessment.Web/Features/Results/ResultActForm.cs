using System.ComponentModel.DataAnnotations;
using StuntingAssessment.Domain.Results;

namespace StuntingAssessment.Web.Features.Results;

/// <summary>An act on the result, as the page showed it.</summary>
public class ResultActForm
{
    public Guid Version { get; set; }

    [Display(Name = "Alasan")]
    [DataType(DataType.MultilineText)]
    [StringLength(AssessmentResult.ReasonMaxLength)]
    public string? Reason { get; set; }
}
