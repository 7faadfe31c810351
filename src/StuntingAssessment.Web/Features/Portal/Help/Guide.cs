using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Features.Portal.Help;

/// <summary>One of docs/panduan, for the people of some roles.</summary>
/// <param name="Name">Of its file, and in its address.</param>
/// <param name="Title">As its first heading.</param>
/// <param name="About">One sentence for the list.</param>
/// <param name="Roles">Whose daily work it describes.</param>
public sealed record Guide(string Name, string Title, string About, IReadOnlyList<Role> Roles)
{
    public static IReadOnlyList<Guide> All { get; } =
    [
        new("admin", "Panduan admin provinsi", "Menyiapkan siklus, mengundang orang, menjalankan tahap, mengumumkan hasil, dan menjaga portal.", [Role.ProvinceAdmin]),
        new("koordinator", "Panduan koordinator kabupaten/kota", "Mengunggah bukti dukung, mengajukan aksi, dan menjawab pengembalian.", [Role.RegencyCoordinator]),
        new("operator-opd", "Panduan operator perangkat daerah", "Mengisi Master Ansit: tabel isian, tempel dari lembar sebar, buku kerja, pemeriksaan, dan pembatalan.", [Role.AgencyOperator]),
        new("panelis", "Panduan panelis", "Menyatakan konflik kepentingan, mengisi lembar nilai pada hari paparan, dan tugas ketua.", [Role.Panelist, Role.Chair]),
    ];

    public static Guide? Find(string name) => All.FirstOrDefault(g => g.Name == name);
}
