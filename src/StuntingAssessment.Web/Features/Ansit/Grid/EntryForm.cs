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

    public bool IsSound => Way is "grid" or "paste" && Cells is { Count: > 0 and <= MostCells } && Cells.All(c => c is { Measure: not null });
}

/// <param name="Measure">Its code.</param>
/// <param name="Text">Empty empties the cell.</param>
/// <param name="Version">Of the cell, as the person saw it.</param>
public sealed record EntryCell(Guid Place, string Measure, string? Text, int Version)
{
    public const int TextMaxLength = CellContent.ReasonMaxLength + 100;

    /// <summary>A fault of this cell alone: the others of the request are taken.</summary>
    public string? TooLong => Text?.Length > TextMaxLength ? $"Isian ini terlalu panjang. Paling banyak {TextMaxLength} karakter." : null;
}
