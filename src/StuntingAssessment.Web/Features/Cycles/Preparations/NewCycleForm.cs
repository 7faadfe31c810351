using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using StuntingAssessment.Domain.Regions;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Cycles.Preparations;

public sealed class NewCycleForm : YearsForm
{
    public const string FromNothing = "kosong";

    /// <summary>The year of the cycle to clone, or <see cref="FromNothing"/>.</summary>
    [Display(Name = "Isi awal")]
    [Required(ErrorMessage = "Pilih isi awal siklus.")]
    public string? Start { get; set; }

    [Display(Name = "Provinsi")]
    public string? Province { get; set; }

    /// <summary>What the page offers; never posted.</summary>
    [BindNever]
    [ValidateNever]
    public NewCycleChoices Choices { get; set; } = NewCycleChoices.None;

    /// <summary>The cycle to clone; null for one from nothing.</summary>
    internal AssessmentCycle? Source => Choices.Cycles.FirstOrDefault(c => c.AssessmentYear.ToString(CultureInfo.InvariantCulture) == Start);

    public NewCycleForm On(NewCycleChoices choices)
    {
        Choices = choices;
        return this;
    }

    /// <summary>Next year, by the latest cycle.</summary>
    public static NewCycleForm Proposed(NewCycleChoices choices, int thisYear, string zone)
    {
        var latest = choices.Cycles.Count == 0 ? null : choices.Cycles[0];
        var year = latest?.AssessmentYear + 1 ?? thisYear;
        return new NewCycleForm
        {
            AssessmentYear = year,
            ActivityYear = year - 1,
            TimeZone = latest?.TimeZone ?? zone,
            Start = latest?.AssessmentYear.ToString(CultureInfo.InvariantCulture) ?? FromNothing,
            Province = latest?.ProvinceCode ?? (choices.Provinces.Count == 0 ? null : choices.Provinces[0].Code),
        }.On(choices);
    }
}

public sealed record ProvinceChoice(string Code, string Name);

/// <param name="Cycles">The latest first.</param>
public sealed record NewCycleChoices(IReadOnlyList<AssessmentCycle> Cycles, IReadOnlyList<ProvinceChoice> Provinces)
{
    public static NewCycleChoices None { get; } = new([], []);

    public IReadOnlyList<Choice> Starts =>
    [
        .. Cycles.Select((c, i) => new Choice(
            c.AssessmentYear.ToString(CultureInfo.InvariantCulture),
            $"Salin dari siklus {c.AssessmentYear}",
            i == 0 ? "Aksi, persyaratan, komponen, kriteria, predikat, penghargaan, daftar Master Ansit dengan pemilik angkanya, peserta, jadwal, dan agenda. Tanggal digeser ke tahun baru sebagai usulan. Setiap perbedaan aturan, daftar, peserta, jadwal, dan agenda Anda konfirmasi satu per satu; pemilik angka yang berbeda ditunjukkan per kabupaten/kota." : null)),
        new(NewCycleForm.FromNothing, "Mulai dari kosong", "Semua aturan diisi dari awal."),
    ];

    public static async Task<NewCycleChoices> LoadAsync(PortalDbContext db, CancellationToken cancellationToken) => new(
        await db.Cycles.AsNoTracking().OrderByDescending(c => c.AssessmentYear).ToListAsync(cancellationToken),
        await db.Regions.AsNoTracking().Where(r => r.Level == RegionLevel.Province && r.Code != null && r.To == null).OrderBy(r => r.Code)
            .Select(r => new ProvinceChoice(r.Code!, r.Name)).ToListAsync(cancellationToken));
}
