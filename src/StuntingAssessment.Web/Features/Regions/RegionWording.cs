using StuntingAssessment.Domain.Agencies;
using StuntingAssessment.Domain.Regions;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Features.Shared.Trail;

namespace StuntingAssessment.Web.Features.Regions;

/// <summary>What happened to regions and offices, as sentences of the trail.</summary>
internal static class RegionWording
{
    public static AuditSentence? Of(DomainEvent happened, AuditNames names, string where) => OfRegion(happened) ?? OfAgency(happened);

    private static AuditSentence? OfRegion(DomainEvent happened) => happened switch
    {
        RegionFounded e => new($"menambah {e.Name}{Coded(e.Code)} sejak {e.Year}", e.Parent is { } parent ? $"Di dalam {parent}." : null),
        RegionRenamed e => new($"mengganti nama {e.Before} menjadi {e.After} sejak {e.Year}"),
        RegionRecoded e => new(
            $"mengubah kode {e.Name} dari {e.Before ?? "belum ada"} menjadi {e.After ?? "belum ada"} sejak {e.Year}{(e.NewParent is { } parent ? $", di dalam {parent}" : "")}",
            e.Below == 0 ? null : $"{e.Below} wilayah di dalamnya ikut berganti kode."),
        RegionSplit e => new($"memekarkan {e.Name} sejak {e.Year}", $"Menjadi {string.Join(", ", e.Into)}{(e.Remains ? $"; {e.Name} tetap ada" : "")}."),
        RegionsMerged e => new($"menggabungkan {string.Join(", ", e.From)} ke dalam {e.Into} sejak {e.Year}"),
        RegionListApplied e => new(
            $"menerapkan daftar kode wilayah yang berlaku sejak {e.Year}: {e.Added} baru, {e.Gone} hilang, {e.Renamed} berganti nama, {e.Moved} pindah, {e.Recoded} berganti kode",
            $"Berkas {e.FileName}, SHA-256 {e.Sha256}"),
        _ => null,
    };

    private static AuditSentence? OfAgency(DomainEvent happened) => happened switch
    {
        AgencyFounded e => new($"menambah perangkat daerah {e.Name} sejak {e.Year}", string.Join(", ", e.Codes)),
        AgencyChanged e => new(
            $"mengubah perangkat daerah {e.Before}",
            string.Join("; ", new[] { e.Before == e.After ? null : $"nama menjadi {e.After}", e.CodesBefore.SequenceEqual(e.CodesAfter) ? null : $"tugas {AuditDifferences.Became(string.Join(", ", e.CodesBefore), string.Join(", ", e.CodesAfter))}" }.OfType<string>())),
        AgencyConfirmed e => new($"memastikan nama dan tugas {e.Name}"),
        AgencyEnded e => new($"mengakhiri perangkat daerah {e.Name} pada akhir {e.LastYear}"),
        AgenciesMerged e => new($"menggabungkan {string.Join(", ", e.From)} menjadi {e.Into} sejak {e.Year}"),
        HeadAppointed e => new($"mencatat {e.Name} sebagai {e.Position} {e.Agency}", e.To is { } to ? $"Berlaku {IndonesianDate.Full(e.From)} s.d. {IndonesianDate.Full(to)}." : $"Berlaku sejak {IndonesianDate.Full(e.From)}."),
        HeadLeft e => new($"mengakhiri masa jabatan {e.Name} sebagai {e.Position} {e.Agency} per {IndonesianDate.Full(e.To)}"),
        HeadRemoved e => new($"menghapus {e.Name} dari daftar pejabat {e.Agency}", e.Position),
        _ => null,
    };

    private static string Coded(string? code) => code is null ? ", belum berkode" : $" ({code})";
}
