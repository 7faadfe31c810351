using System.Data;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Platform.Auditing;

namespace StuntingAssessment.Web.Platform.Health;

/// <summary>The end of the trail only: the verb "audit verify" reads all of it.</summary>
internal sealed class TrailCheck(PortalDbContext db) : ICheckPortal
{
    private const int Looked = 200;

    public string Name => "Jejak audit";

    public async Task<PortalCheck> RunAsync(CancellationToken cancellationToken)
    {
        var head = await db.AuditHeads.AsNoTracking().SingleAsync(cancellationToken);
        var end = await db.AuditEntries.AsNoTracking().OrderByDescending(e => e.Sequence).Take(Looked).ToListAsync(cancellationToken);
        var isWhole = (end.Count == 0 ? head.Sequence == 0 : end[0].Sequence >= head.Sequence && Chained(end))
            && (end.Count == 0 || end.Exists(e => e.Sequence == head.Sequence && e.Hash == head.Hash));
        return isWhole
            ? new PortalCheck(Name, Soundness.Good, $"{IndonesianNumber.Format(head.Sequence)} baris; {end.Count} baris terakhir menyambung.")
            : new PortalCheck(Name, Soundness.Bad, "Ujung jejak audit tidak menyambung: ada baris yang berubah, hilang, atau ditambah di luar portal.", "Jalankan perintah audit verify dan bandingkan dengan cadangan.");
    }

    private static bool Chained(List<AuditEntry> newestFirst) =>
        newestFirst.TrueForAll(e => e.Hash == AuditChain.HashOf(e)) && newestFirst.Zip(newestFirst.Skip(1)).All(p => p.First.PreviousHash == p.Second.Hash);
}
