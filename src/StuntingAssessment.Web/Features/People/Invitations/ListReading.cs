using StuntingAssessment.Web.Platform.Spreadsheets;

namespace StuntingAssessment.Web.Features.People.Invitations;

/// <summary>A list as it was read, before it is compared with the portal.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Columns">Which column says what, from 1.</param>
/// <param name="Rows">In the list's order.</param>
/// <param name="Problems">What could not be read.</param>
public sealed record ListReading(string Sheet, IReadOnlyDictionary<string, int> Columns, IReadOnlyList<ListRow> Rows, IReadOnlyList<CellProblem> Problems)
{
    public CellProblem Problem(ListRow row, string column, string sentence) => new(Sheet, row.Number, Columns.GetValueOrDefault(column), sentence);
}
