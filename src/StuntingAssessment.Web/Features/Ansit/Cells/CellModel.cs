using StuntingAssessment.Domain.Agencies;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Findings;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Features.Ansit.Cells;

/// <param name="By">Null: the executable.</param>
public sealed record CellEntry(int Version, CellContent Content, string? By, DateTime At, CellWay Way);

public sealed record CellRemark(string Text, string By, DateTime At, bool IsOwn);

/// <summary>Everything there is to know about one cell.</summary>
/// <param name="History">The newest, which is what the cell says now, first.</param>
/// <param name="Findings">Of the cell, of what goes beyond it, and of its column as a whole.</param>
/// <param name="MayWrite">The asker's own column, in a phase in which it is filled in.</param>
/// <param name="MayComment">Whoever fills in numbers of the regency.</param>
public sealed record CellModel(
    AssessmentCycle Cycle,
    AnsitRegency In,
    AnsitPlace Place,
    MeasureOwner Owner,
    CellContent Now,
    CellContent Before,
    CellContent? Population,
    CellContent? PopulationBefore,
    IReadOnlyList<CellEntry> History,
    IReadOnlyList<CellRemark> Remarks,
    IReadOnlyList<AnsitProblem> Findings,
    bool MayWrite,
    bool MayComment,
    CommentForm Form)
{
    public int Year => Cycle.AssessmentYear;

    public string Regency => In.Code;

    public Measure Measure => Owner.Measure;

    public Agency? Office => Owner.Offices.Count > 0 ? Owner.Offices[0] : null;

    public string Title => Measure.Indicator?.ShortName ?? Measure.Title;

    /// <summary>"45,3%": of a coverage whose numbers are known.</summary>
    public static string? Share(CellContent part, CellContent? population) =>
        part.Number is { } number && population?.Number is > 0 and { } whole ? $"{Domain.Wording.IndonesianNumber.Format(number * 100m / whole, 1)}%" : null;

    /// <summary>In words; a coverage of nobody says so.</summary>
    public string Words(CellContent content, CellContent? population) =>
        content.IsEmpty ? population is { IsValue: true, Amount: 0 } ? "tidak ada sasaran" : "belum diisi" : content.Shown(Measure);
}
