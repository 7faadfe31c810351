using System.ComponentModel.DataAnnotations;

namespace StuntingAssessment.Web.Features.Ansit.Owners;

public sealed class OwnerForm
{
    /// <summary>Instead of an office: whoever does the usual owner's duties.</summary>
    public const string Usual = "baku";

    /// <summary>Of the regency's choices; empty as long as it has none.</summary>
    public Guid Version { get; set; }

    [Display(Name = "Pemilik angka ini")]
    [Required(ErrorMessage = "Pilih pemiliknya.")]
    public string? Office { get; set; }

    /// <summary>What the page shows beside the form; not bound.</summary>
    internal OwnerPage Page { get; private set; } = null!;

    public OwnerForm On(OwnerPage page)
    {
        Page = page;
        return this;
    }
}
