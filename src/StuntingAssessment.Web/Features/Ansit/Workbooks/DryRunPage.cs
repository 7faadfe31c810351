using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Checks;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

/// <param name="Warnings">Null: too many cells to tell them before the storing.</param>
public sealed record DryRunPage(
    AnsitUpload Upload,
    AnsitBatch? Batch,
    CellSource Source,
    JudgedWorkbook Judged,
    string? By,
    string? Closed,
    int Emptied,
    IReadOnlyList<DryRunCell> Refused,
    IReadOnlyList<DryRunConflict> Conflicts,
    IReadOnlyList<ForeseenWarning>? Warnings,
    IReadOnlyList<DryRunDistrict> Districts,
    DryRunDistrict? District,
    IReadOnlyList<IGrouping<AnsitPlace, DryRunCell>> Villages)
{
    /// <summary>So many are listed; the mended workbook has all of them.</summary>
    public const int Most = 200;

    /// <summary>The findings' own page has all of them, once they are stored.</summary>
    public const int MostWarnings = 50;

    /// <summary>In the order of the workbook: the first so many are decided one by one, the rest together.</summary>
    public static IEnumerable<(CellDecision Decision, CellSpot Spot)> ConflictsOf(JudgedWorkbook judged) => judged.Decisions.Zip(judged.Spots).Where(d => d.First.Outcome is CellOutcome.Conflict);

    public int Year => Source.Cycle.AssessmentYear;

    public string Regency => Source.Regency.Code;

    public Guid Office => Source.AgencyId!.Value;

    public bool IsTaken => Upload.BatchId is not null;
}
