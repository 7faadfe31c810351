using StuntingAssessment.Web.Platform.Spreadsheets.Csv;
using StuntingAssessment.Web.Platform.Spreadsheets.Package;

namespace StuntingAssessment.Web.Features.Ansit.Achievements;

/// <summary>What a regency's Master Ansit adds up to: the whole regency, one district, or one figure by places.</summary>
[Authorize(Policies.ViewAnsit)]
[Route("penilaian/{year:int}/ansit/{regency}")]
public sealed class AnsitFiguresController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    private FigureReading Reading => new(db, currentCycle.Value);

    [HttpGet("capaian")]
    public async Task<IActionResult> Show(
        string regency, [FromQuery(Name = "kecamatan")] string? district, [FromQuery(Name = "indikator")] string? figure, CancellationToken cancellationToken) =>
        await Reading.RegencyAsync(regency, district, figure, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpGet("capaian.csv")]
    public async Task<IActionResult> Csv(string regency, [FromQuery(Name = "kecamatan")] string? district, CancellationToken cancellationToken) =>
        await RowsAsync(regency, district, cancellationToken) is { Count: > 0 } rows
            ? File(FigureFile.Csv(currentCycle.Value.ActivityYear, rows), CsvText.ContentType, NameOf(district ?? regency, "csv"))
            : NotFound();

    [HttpGet("capaian.xlsx")]
    public async Task<IActionResult> Workbook(string regency, [FromQuery(Name = "kecamatan")] string? district, CancellationToken cancellationToken) =>
        await RowsAsync(regency, district, cancellationToken) is { Count: > 0 } rows
            ? File(FigureFile.Workbook(currentCycle.Value.ActivityYear, rows), WorkbookWriter.ContentType, NameOf(district ?? regency, "xlsx"))
            : NotFound();

    private Task<IReadOnlyList<PlaceRow>> RowsAsync(string regency, string? district, CancellationToken cancellationToken) => Reading.FileAsync(regency, district, cancellationToken);

    private string NameOf(string code, string ending) => $"capaian-ansit-{currentCycle.Value.ActivityYear}-{code}.{ending}";
}
