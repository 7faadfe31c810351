using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Features.Ansit.Findings;

public sealed class AcceptanceForm
{
    /// <summary>Keys of findings.</summary>
    public List<string> Chosen { get; set; } = [];

    [Display(Name = "Alasan", Description = "Mengapa angkanya benar. Alasan ini ikut dibaca tim penilai.")]
    [Required(ErrorMessage = "Tulis alasannya: mengapa angkanya benar.")]
    [MaxLength(AnsitAcceptance.ReasonMaxLength, ErrorMessage = "Alasan paling banyak {1} karakter.")]
    public string? Reason { get; set; }

    /// <summary>Leads back to the cell's own page.</summary>
    public bool FromCell { get; set; }

    [BindNever]
    [ValidateNever]
    public AssessmentCycle Cycle { get; set; } = null!;

    [BindNever]
    [ValidateNever]
    public string Regency { get; set; } = "";

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<AnsitProblem> Problems { get; set; } = [];

    /// <summary>Takes what is still as it was when it was chosen.</summary>
    /// <returns>How many are not: explained meanwhile, or about other numbers.</returns>
    public int Find(AssessmentCycle cycle, RegencyProblems problems)
    {
        var asked = Chosen.ToHashSet(StringComparer.Ordinal);
        (Cycle, Regency) = (cycle, problems.Stored.Regency.Code);
        Problems = [.. problems.Open.Where(p => !p.IsError && asked.Contains(p.Key))];
        return asked.Count - Problems.Count;
    }
}
