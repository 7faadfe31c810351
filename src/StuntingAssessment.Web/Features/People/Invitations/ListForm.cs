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
