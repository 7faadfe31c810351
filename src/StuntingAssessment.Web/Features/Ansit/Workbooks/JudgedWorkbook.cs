using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

/// <summary>What a workbook would do now.</summary>
/// <param name="Sheet">Its places and columns, and what the portal says there before anything is stored.</param>
/// <param name="Decisions">One for each cell, without those that only somebody else changed: they stay as they are.</param>
/// <param name="Spots">Where each of them stands.</param>
/// <param name="Left">How many cells changed so in the portal.</param>
/// <param name="InTheWay">What stands in the portal where there is a conflict.</param>
public sealed record JudgedWorkbook(
    AnsitReading Reading, RegencySheet Sheet, CellDecisions Decisions, IReadOnlyList<CellSpot> Spots, int Left, IReadOnlyDictionary<(Guid Place, string Measure), AnsitCellVersion> InTheWay)
{
    /// <summary>The warnings of the regency that somebody explained. Null: judged without them, and without the year before.</summary>
    public IReadOnlySet<ExplainedWarning>? Explained { get; init; }

    public int Count(CellOutcome outcome) => Decisions.CountOf(outcome);

    /// <summary>What would be stored.</summary>
    public int Good => Count(CellOutcome.New) + Count(CellOutcome.Changed);

    /// <summary>What would be held back: cells, and rows and columns that belong to none.</summary>
    public int Held => Count(CellOutcome.Refused) + Count(CellOutcome.Conflict) + Reading.Problems.Count;

    /// <summary>Of the cells as they were when it was shown: on another state something else would be taken.</summary>
    public string Stamp
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var d in Decisions)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{d.Input.Place} {d.Input.Measure} {d.Version} {d.Before}\n")));
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset())[..32];
        }
    }
}
