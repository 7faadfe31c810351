using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Regions.Agencies;

/// <summary>Where a form's office belongs and what it may choose from; never posted.</summary>
public sealed record AgencyPlace(RegencyName Regency, Guid? Id, string? Name, IReadOnlyList<Choice> Choices);

public abstract class PlacedForm
{
    public Guid Version { get; set; }

    [BindNever]
    [ValidateNever]
    public AgencyPlace Place { get; set; } = null!;
}

public sealed class AgencyForm : PlacedForm
{
    [Display(Name = "Nama", Description = "Seperti pada kop surat dan undangan.")]
    public string? Name { get; set; }

    [Display(Name = "Menjalankan tugas", Description = "Satu perangkat daerah dapat mewakili beberapa, misalnya sesudah penggabungan dinas.")]
    public List<string> Codes { get; set; } = [];

    [Display(Name = "Ada sejak tahun")]
    public int? Year { get; set; }
}

public sealed class AgencyEndForm : PlacedForm
{
    [Display(Name = "Tahun terakhir")]
    [Required(ErrorMessage = "Isi tahun terakhirnya.")]
    public int? Year { get; set; }
}

public sealed class AgencyMergerForm : PlacedForm
{
    [Display(Name = "Perangkat daerah yang digabung", Description = "Semuanya berakhir pada tahun sebelumnya.")]
    public List<Guid> Parts { get; set; } = [];

    [Display(Name = "Nama perangkat daerah yang baru")]
    public string? Name { get; set; }

    [Display(Name = "Ada sejak tahun")]
    [Required(ErrorMessage = "Isi tahun berdirinya.")]
    public int? Year { get; set; }
}

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

public sealed class HeadEndForm : PlacedForm
{
    [Display(Name = "Hari terakhir")]
    [Required(ErrorMessage = "Isi hari terakhirnya.")]
    public DateOnly? To { get; set; }

    [BindNever]
    [ValidateNever]
    public string Who { get; set; } = "";

    [BindNever]
    [ValidateNever]
    public Guid HeadId { get; set; }
}
