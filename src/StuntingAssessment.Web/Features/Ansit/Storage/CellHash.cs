using System.Globalization;
using System.Security.Cryptography;
using System.Text.Unicode;
using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Storage;

/// <summary>Of one line a cell, in the order of region and measure: what the trail's entry vouches for.</summary>
internal sealed class CellHash : IDisposable
{
    /// <summary>In bytes: id, code, two numbers, a state, and a reason of three-byte letters at worst.</summary>
    private const int LongestLine = 160 + (3 * CellContent.ReasonMaxLength);

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public int Count { get; private set; }

    public static string Of(IReadOnlyCollection<AnsitCell> cells)
    {
        using var hash = new CellHash();
        hash.Add(cells);
        return hash.Finished();
    }

    /// <param name="cells">Whole regions, which come after those of before.</param>
    public void Add(IReadOnlyCollection<AnsitCell> cells)
    {
        Span<byte> line = stackalloc byte[LongestLine];
        foreach (var cell in cells.OrderBy(c => c.RegionId).ThenBy(c => c.Measure, StringComparer.Ordinal))
        {
            Utf8.TryWrite(line, CultureInfo.InvariantCulture, $"{cell.RegionId}\t{cell.Measure}\t{cell.Version}\t{cell.State}\t{cell.Amount}\t{cell.Reason}\n", out var length);
            hash.AppendData(line[..length]);
        }

        Count += cells.Count;
    }

    /// <summary>Nothing is added afterwards.</summary>
    public string Finished() => Convert.ToHexStringLower(hash.GetHashAndReset());

    public void Dispose() => hash.Dispose();
}
