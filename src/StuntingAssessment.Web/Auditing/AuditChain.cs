using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace StuntingAssessment.Web.Auditing;

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

    /// <summary>PostgreSQL keeps microseconds: a finer time would hash to something the database cannot give back.</summary>
    public static DateTime Storable(DateTime at) => new(at.Ticks - (at.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
}
