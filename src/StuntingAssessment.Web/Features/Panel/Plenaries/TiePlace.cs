using System.ComponentModel.DataAnnotations;

namespace StuntingAssessment.Web.Features.Panel.Plenaries;

/// <summary>Where one of the tied regencies comes: 1 is the first of the group.</summary>
public sealed class TiePlace
{
    public string Code { get; set; } = "";

    [Required(ErrorMessage = "Pilih urutannya.")]
    public int? Place { get; set; }
}
