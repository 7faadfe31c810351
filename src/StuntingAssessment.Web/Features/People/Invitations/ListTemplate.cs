using StuntingAssessment.Domain.Regions;
using StuntingAssessment.Web.Platform.Spreadsheets;
using StuntingAssessment.Web.Platform.Spreadsheets.Csv;
using StuntingAssessment.Web.Platform.Spreadsheets.Package;

namespace StuntingAssessment.Web.Features.People.Invitations;

/// <summary>The empty list to be filled in, with what may stand in it on a second sheet.</summary>
public sealed class ListTemplate(PortalDbContext db)
{
    private const string Choices = "Pilihan";

    public static byte[] Csv() => CsvText.Of(ListColumns.All, []);

    public async Task<byte[]> WorkbookAsync(CancellationToken cancellationToken)
    {
        var regencies = await db.Regions.AsNoTracking().Where(r => r.Level == RegionLevel.Regency && r.Code != null).OrderBy(r => r.Code).Select(r => r.Name).ToListAsync(cancellationToken);
        var years = await db.Cycles.AsNoTracking().Where(c => c.Phase != Phase.Published).OrderByDescending(c => c.AssessmentYear).Select(c => c.AssessmentYear).ToListAsync(cancellationToken);
        var roles = RoleWords.All.Select(RoleNames.Of).ToList();
        SheetColumn[] columns =
        [
            new(ListColumns.Name, 30),
            new(ListColumns.Email, 34),
            new(ListColumns.Role, 28, Choices: ChoicesIn("A", roles.Count)),
            new(ListColumns.Regency, 26, Choices: ChoicesIn("B", regencies.Count)),
            new(ListColumns.Agency, 26),
            new(ListColumns.Year, 10, CellKind.Number, ChoicesIn("C", years.Count)),
            new(ListColumns.From, 13, CellKind.Date),
            new(ListColumns.To, 13, CellKind.Date),
            new(ListColumns.Acting, 34),
            new(ListColumns.Chair, 10, Choices: "\"ya,tidak\""),
        ];
        var longest = Math.Max(roles.Count, Math.Max(regencies.Count, years.Count));
        var choices = Enumerable.Range(0, longest).Select(IReadOnlyList<object?> (i) => [roles.ElementAtOrDefault(i), regencies.ElementAtOrDefault(i), i < years.Count ? years[i] : null]);
        return WorkbookWriter.Of(
            new SheetPlan("Daftar", columns, []),
            new SheetPlan(Choices, [new(ListColumns.Role, 28), new(ListColumns.Regency, 26), new(ListColumns.Year, 10, CellKind.Number)], choices),
            new SheetPlan("Petunjuk", [new("kolom", 18), new("isi", 90), new("contoh", 34)], Explained));
    }

    public static IReadOnlyList<IReadOnlyList<string>> Explained { get; } =
    [
        [ListColumns.Name, "Nama lengkap. Wajib.", "Siti Aminah"],
        [ListColumns.Email, "Alamat untuk masuk; satu alamat untuk satu orang. Orang dengan beberapa peran ditulis pada beberapa baris. Wajib.", "siti.aminah@contoh.go.id"],
        [ListColumns.Role, "Salah satu dari lembar Pilihan. Wajib.", "Panelis"],
        [ListColumns.Regency, "Nama atau kode; hanya untuk koordinator dan operator OPD.", "Kabupaten Bulungan"],
        [ListColumns.Agency, "Nama atau kode perangkat daerah di kabupaten/kota itu; hanya untuk operator OPD.", "Dinas Kesehatan"],
        [ListColumns.Year, "Tahun siklus penilaian; hanya untuk panelis dan tim teknis.", "2024"],
        [ListColumns.From, "Hari pertama. Kosong berarti hari ini.", "2024-05-01"],
        [ListColumns.To, "Hari terakhir. Kosong berarti tanpa batas waktu; wajib untuk Plt.", "2024-12-31"],
        [ListColumns.Acting, "Hanya untuk pelaksana tugas (Plt.): jabatan yang dijalankannya.", "Kepala Bappeda Kabupaten Bulungan"],
        [ListColumns.Chair, "ya untuk ketua tim penilai; hanya satu panelis per siklus.", "ya"],
    ];

    private static string? ChoicesIn(string column, int count) => count == 0 ? null : $"{Choices}!${column}$2:${column}${count + 1}";
}
