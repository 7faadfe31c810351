using System.Globalization;

namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

public sealed class WorkbookTakeForm
{
    /// <summary>What the page was made of.</summary>
    public string? Stamp { get; set; }

    /// <summary>The good cells are wanted although others are held back.</summary>
    public bool IsPartial { get; set; }

    /// <summary>For each conflict blank (the portal's), or the cell for which the workbook's content is wanted.</summary>
    public List<string?> Choices { get; set; } = [];

    /// <summary>For the conflicts that the page had no room for, the workbook's content is wanted.</summary>
    public bool TakesRest { get; set; }

    /// <summary>"place:measure:version".</summary>
    public static string ChoiceOf(Guid place, string measure, int version) => string.Create(CultureInfo.InvariantCulture, $"{place}:{measure}:{version}");

    public IReadOnlyCollection<CellChoice> Chosen() =>
    [
        .. Choices.Select(c => c?.Split(':')).Where(c => c is [_, _, _] && Guid.TryParse(c[0], out _) && int.TryParse(c[2], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(c => new CellChoice(Guid.Parse(c![0]), c[1], int.Parse(c[2], CultureInfo.InvariantCulture))).DistinctBy(c => (c.Place, c.Measure)),
    ];
}
