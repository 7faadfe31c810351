using System.Globalization;
using StuntingAssessment.Domain.Regions;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Cycles.Preparations;

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
