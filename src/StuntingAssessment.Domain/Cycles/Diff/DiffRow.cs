using System.Security.Cryptography;
using System.Text;

namespace StuntingAssessment.Domain.Cycles.Diff;

/// <summary>One thing that a cycle has otherwise than the cycle it was cloned from.</summary>
/// <param name="Key">Names the thing within its kind.</param>
/// <param name="CanGoBack">False when the earlier cycle's version, its days moved to this year, is what the cycle has already.</param>
public sealed record DiffRow(DiffKind Kind, string Key, string Name, DiffChange Change, IReadOnlyList<DiffField> Fields, bool CanGoBack)
{
    /// <summary>Of everything the row says: a confirmation of another content is none.</summary>
    public string Hash { get; } = HashOf(Kind, Key, Change, Fields);

    private static string HashOf(DiffKind kind, string key, DiffChange change, IReadOnlyList<DiffField> fields)
    {
        const char separator = '\u001f';
        var text = new StringBuilder().Append(kind).Append(separator).Append(key).Append(separator).Append(change);
        foreach (var field in fields)
        {
            text.Append(separator).Append(field.Name).Append(separator).Append(field.Before).Append(separator).Append(field.After);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}

/// <summary>An admin has seen the row as it then was, and keeps it.</summary>
public sealed record DiffConfirmation(DiffKind Kind, string Key, string Hash, Guid By, DateTime At)
{
    public bool Is(DiffRow row) => Kind == row.Kind && Key == row.Key && Hash == row.Hash;
}
