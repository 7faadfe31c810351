using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Platform.Spreadsheets;

namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

/// <summary>What was read from a workbook.</summary>
/// <param name="Inputs">Every cell that says something, or said something when it was downloaded.</param>
/// <param name="Spots">Where each input stands, in the same order.</param>
/// <param name="Problems">What could not be matched with a cell: unknown, doubled or merged rows and columns. Nothing of it is stored.</param>
/// <param name="Remarks">What the reader did about something unusual; nothing is lost by it.</param>
/// <param name="Untouched">Cells that were blank when it was downloaded and are now, and have a content in the portal meanwhile.</param>
/// <param name="Sheets">The names of the sheets that were read.</param>
public sealed record AnsitReading(
    AnsitBookMarks Marks, IReadOnlyList<CellInput> Inputs, IReadOnlyList<CellSpot> Spots, IReadOnlyList<CellProblem> Problems, IReadOnlyList<string> Remarks, int Untouched, IReadOnlyList<string> Sheets)
{
    public string SheetOf(CellSpot spot) => Sheets[spot.Sheet];
}
