using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace StuntingAssessment.Web.Platform.Auditing;

/// <summary>How a row of the trail is tied to the one before it.</summary>
public static class AuditChain
{
    public static string Genesis { get; } = new('0', 64);

    /// <summary>SHA-256 over the row's fields and the hash before it, as one JSON array: no two different rows have the same text.</summary>
    public static string HashOf(AuditEntry entry)
    {
        string?[] fields =
        [
            entry.PreviousHash,
            entry.Sequence.ToString(CultureInfo.InvariantCulture),
            entry.At.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
            entry.ActorId?.ToString(),
            entry.ActorName,
            entry.Event,
            entry.SubjectType,
            entry.SubjectId?.ToString(),
            entry.CycleId?.ToString(),
            entry.RegencyCode,
            entry.Payload,
            entry.RequestId,
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(fields))));
    }

    /// <summary>What comes after the end of the trail, one row for each note, and where it ends then.</summary>
    /// <param name="head">Read under the trail's lock.</param>
    /// <param name="scope">Who acts.</param>
    /// <param name="at">UTC.</param>
    public static (IReadOnlyList<AuditEntry> Entries, AuditHead End) Continue(AuditHead head, IEnumerable<AuditNote> happened, AuditScope scope, DateTime at)
    {
        var entries = new List<AuditEntry>();
        var (sequence, hash) = (head.Sequence, head.Hash);
        foreach (var note in happened)
        {
            var entry = new AuditEntry
            {
                Sequence = ++sequence,
                At = Storable(at),
                ActorId = scope.ActorId,
                ActorName = scope.ActorName,
                Event = note.Happened.GetType().Name,
                SubjectType = note.SubjectType,
                SubjectId = note.SubjectId,
                CycleId = note.CycleId,
                RegencyCode = note.RegencyCode,
                Payload = JsonSerializer.Serialize(note.Happened, note.Happened.GetType(), JsonColumn.Options),
                RequestId = scope.RequestId,
                PreviousHash = hash,
            };
            entry.Seal(HashOf(entry));
            hash = entry.Hash;
            entries.Add(entry);
        }

        return (entries, new AuditHead { Sequence = sequence, Hash = hash });
    }

    /// <summary>PostgreSQL keeps microseconds: a finer time would hash to something the database cannot give back.</summary>
    public static DateTime Storable(DateTime at) => new(at.Ticks - (at.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
}
