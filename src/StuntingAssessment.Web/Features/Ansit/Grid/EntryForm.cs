using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Grid;

/// <summary>Texts as they were typed or pasted.</summary>
/// <param name="Way">"paste" for what belongs together and can be taken back together.</param>
public sealed record EntryForm(string Way, [property: ValidateNever] IReadOnlyList<EntryCell>? Cells)
{
    /// <summary>More than any office has: 1,000 villages of 40 columns would be a table nobody types.</summary>
    public const int MostCells = 20_000;

    public bool IsPaste => Way == "paste";

    public bool IsSound => Way is "grid" or "paste" && Cells is { Count: > 0 and <= MostCells } && Cells.All(c => c is { M: not null });
}

/// <param name="P">The place's id.</param>
/// <param name="M">The measure's code.</param>
/// <param name="T">The text; empty empties the cell.</param>
/// <param name="V">The version of the cell that the person saw.</param>
public sealed record EntryCell(Guid P, string M, string? T, int V)
{
    public const int TextMaxLength = CellContent.ReasonMaxLength + 100;

    /// <summary>A fault of this cell alone: the others of the request are taken.</summary>
    public string? TooLong => T?.Length > TextMaxLength ? $"Isian ini terlalu panjang. Paling banyak {TextMaxLength} karakter." : null;
}
