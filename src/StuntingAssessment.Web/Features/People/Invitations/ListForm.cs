using System.ComponentModel.DataAnnotations;

namespace StuntingAssessment.Web.Features.People.Invitations;

public sealed class ListForm
{
    [Display(Name = "Daftar", Description = "Lembar kerja Excel (.xlsx) atau CSV, paling banyak 500 orang dan 2 MB. Berkasnya tidak disimpan.")]
    [Required(ErrorMessage = "Pilih berkas daftarnya.")]
    public IFormFile? File { get; set; }
}

/// <summary>The confirmation: the sealed list and the chosen rows.</summary>
public sealed class ListConfirmationForm
{
    public string? List { get; set; }

    public List<int> Chosen { get; set; } = [];
}

/// <param name="HasChanged">What was shown before is not what would happen now.</param>
public sealed record ListPlanModel(ListPlan Plan, string Sealed, IReadOnlySet<int> Chosen, bool HasChanged)
{
    public int People => Plan.People.Count;
}
