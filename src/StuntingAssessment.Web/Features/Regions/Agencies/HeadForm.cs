using System.ComponentModel.DataAnnotations;

namespace StuntingAssessment.Web.Features.Regions.Agencies;

public sealed class HeadForm : PlacedForm
{
    [Display(Name = "Jabatan")]
    public string? Position { get; set; }

    [Display(Name = "Nama", Description = "Dengan gelarnya.")]
    public string? Name { get; set; }

    [Display(Name = "Pangkat")]
    public string? Rank { get; set; }

    [Display(Name = "NIP", Description = "18 angka. Hanya tampil bagi admin provinsi.")]
    public string? Nip { get; set; }

    [Display(Name = "Pelaksana tugas (Plt.)")]
    public bool IsActing { get; set; }

    [Display(Name = "Mulai")]
    [Required(ErrorMessage = "Isi tanggal mulai.")]
    public DateOnly? From { get; set; }

    [Display(Name = "Sampai", Description = "Hari terakhir; kosongkan bila masih menjabat.")]
    public DateOnly? To { get; set; }
}
