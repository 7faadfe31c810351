using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using StuntingAssessment.Web.Features.Regions.Lists;

namespace StuntingAssessment.Web.Features.Regions.Regions;

/// <summary>What every change of a region asks. Sent once it shows what would change; sent again with what was seen, it is saved.</summary>
public abstract class RegionActForm
{
    public Guid Version { get; set; }

    [Display(Name = "Berlaku sejak tahun", Description = "Tahun pertama perubahan ini berlaku, menurut peraturannya.")]
    [Required(ErrorMessage = "Isi tahun mulai berlaku.")]
    public int? Year { get; set; }

    [Display(Name = "Siklus yang sedang berjalan tetap memakai kode dan nama yang sekarang")]
    public bool IsAccepted { get; set; }

    /// <summary>The fingerprint of the changes that the page showed.</summary>
    public string? Seen { get; set; }

    public bool IsConfirmed { get; set; }

    [BindNever]
    [ValidateNever]
    public RegionHead Head { get; set; } = null!;

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<RegionDifference> Changes { get; set; } = [];
}
