using System.ComponentModel.DataAnnotations;

namespace StuntingAssessment.Web.Features.Portal.StyleGuide;

public sealed class SpecimenForm
{
    public static SpecimenForm Example => new()
    {
        Name = "Siti Contoh",
        Email = "siti@",
        Note = "Berita acara rembuk belum ditandatangani camat.",
        Score = 185.5m,
        Money = 40_000_000m,
        Slides = 18,
        Date = new DateOnly(2024, 5, 20),
        Regency = "65.01",
        Days = ["pembukaan"],
        Personal = true,
    };

    [Display(Name = "Nama lengkap", Description = "Tanpa gelar, seperti pada KTP.")]
    [Required]
    [StringLength(120)]
    public string Name { get; set; } = "";

    [Display(Name = "Surel")]
    [DataType(DataType.EmailAddress)]
    public string Email { get; set; } = "";

    [Display(Name = "Kata sandi", Description = "Paling sedikit 12 karakter. Beberapa kata yang Anda ingat lebih baik daripada satu kata yang sulit.")]
    [DataType(DataType.Password)]
    public string Password { get; set; } = "";

    [Display(Name = "Catatan untuk kabupaten/kota")]
    [DataType(DataType.MultilineText)]
    public string? Note { get; set; }

    [Display(Name = "Nilai paparan")]
    public decimal? Score { get; set; }

    [Display(Name = "Uang pembinaan")]
    public decimal Money { get; set; }

    [Display(Name = "Jumlah salindia", Description = "Paling banyak 20.")]
    public int Slides { get; set; }

    [Display(Name = "Tanggal keputusan")]
    public DateOnly? Date { get; set; }

    [Display(Name = "Kabupaten/kota")]
    public string Regency { get; set; } = "";

    [Display(Name = "Hasil pemeriksaan")]
    public string Verdict { get; set; } = "";

    [Display(Name = "Hadir pada")]
    public IReadOnlyList<string> Days { get; set; } = [];

    [Display(Name = "Memuat data pribadi", Description = "Berkas ini tidak pernah diumumkan, dan setiap pembacaannya dicatat.")]
    public bool Personal { get; set; }

    [Display(Name = "Surat pengantar", Description = "PDF, paling besar 25 MB.")]
    public IFormFile? Letter { get; set; }
}
