namespace StuntingAssessment.Web.Platform.Auditing;

/// <summary>Reads the whole trail and recomputes each hash.</summary>
public sealed class AuditVerification(PortalDbContext db)
{
    public async Task<AuditVerdict> RunAsync(CancellationToken cancellationToken)
    {
        var (count, previous) = (0L, AuditChain.Genesis);
        await foreach (var entry in db.AuditEntries.AsNoTracking().OrderBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            count++;
            var fault = entry switch
            {
                _ when entry.Sequence != count => $"Baris {count} tidak ada: rantai melompat ke {entry.Sequence}.",
                _ when entry.PreviousHash != previous => $"Baris {entry.Sequence} tidak menyambung ke baris sebelumnya.",
                _ when entry.Hash != AuditChain.HashOf(entry) => $"Isi baris {entry.Sequence} tidak sesuai dengan sidiknya.",
                _ => null,
            };
            if (fault is not null)
            {
                return new AuditVerdict(count, fault);
            }

            previous = entry.Hash;
        }

        var head = await db.AuditHeads.AsNoTracking().SingleAsync(cancellationToken);
        return new AuditVerdict(count, head.Sequence == count && head.Hash == previous ? null : $"Ujung rantai menyebut {head.Sequence} baris, yang ada {count}: baris terakhir hilang atau ditambah di luar portal.");
    }
}
