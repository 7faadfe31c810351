using System.Security.Cryptography;
using System.Text;

namespace StuntingAssessment.Domain.Cycles.Diff;

/// <summary>The kinds of things that a cloned cycle is compared by, in the order in which they are confirmed.</summary>
public enum DiffKind
{
    Guide,
    Actions,
    Requirements,
    Components,
    Criteria,
    Predicates,
    TieBreak,
    Awards,
    Participants,
    Windows,
    Agenda,
    Programme,
    Invitees,

    /// <summary>Of the Master Ansit, like the populations: no scoring rule.</summary>
    Indicators,
    Populations,
}

public enum DiffChange
{
    Added,
    Removed,
    Changed,
}

/// <summary>One property in words.</summary>
/// <param name="Before">As the earlier cycle has it; null when it has no such thing.</param>
/// <param name="After">As this cycle has it; null when it has no such thing.</param>
public sealed record DiffField(string Name, string? Before, string? After);

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

/// <param name="Hash">The row's as it was shown.</param>
/// <param name="Keep">True confirms it; false takes the earlier cycle's version back.</param>
public sealed record DiffDecision(DiffKind Kind, string Key, string Hash, bool Keep);
