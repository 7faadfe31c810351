using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace StuntingAssessment.Web.Features.Regions.Lists;

public sealed class RegionListForm
{
    /// <summary>Keys of the proposals that are taken.</summary>
    public List<string> Confirmed { get; set; } = [];

    /// <summary>What the page was made of.</summary>
    public string Stamp { get; set; } = "";

    /// <summary>The choices that the page was made with.</summary>
    public string Shown { get; set; } = "";

    [Display(Name = "Saya sudah memeriksa setiap usulan di atas")]
    public bool HasChecked { get; set; }

    public bool IsApplied { get; set; }

    [BindNever]
    [ValidateNever]
    public RegionListRun Run { get; set; } = null!;

    public static string ShownOf(IEnumerable<string> confirmed) => string.Join(',', confirmed.Order(StringComparer.Ordinal)).GetHashCodeText();
}
