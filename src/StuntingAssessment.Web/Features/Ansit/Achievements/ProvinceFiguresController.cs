using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Platform.Spreadsheets.Csv;
using StuntingAssessment.Web.Platform.Spreadsheets.Package;

namespace StuntingAssessment.Web.Features.Ansit.Achievements;

/// <summary>The regencies together and side by side. Whoever sees one regency only is led to its page.</summary>
[Authorize(Policies.ViewAnsit)]
[Route("penilaian/{year:int}/ansit")]
public sealed class ProvinceFiguresController(PortalDbContext db, CurrentCycle currentCycle, CurrentUser user) : Controller
{
    private IReadOnlyList<string> Codes => [.. user.RegenciesFor(Permission.ViewAnsit, currentCycle.Value)];

    [HttpGet("capaian")]
    public async Task<IActionResult> Index(int year, [FromQuery(Name = "indikator")] string? figure, CancellationToken cancellationToken)
    {
        if (Codes is [var only])
        {
            var isByPlaces = FigureLine.Of(currentCycle.Value.Catalog).FirstOrDefault(l => l.Code == figure)?.IsByVillages ?? true;
            return LocalRedirect(Links.AnsitFiguresOf(year, only, null, isByPlaces ? figure : null));
        }

        // Only one figure is shown beside the year before: for all of them the table would be twice as wide.
        var model = await ModelAsync(withYearBefore: !string.IsNullOrEmpty(figure), cancellationToken);
        return string.IsNullOrEmpty(figure) ? View(model)
            : model.Rows.FirstOrDefault(r => r.Sum.Line.Code == figure) is { } row ? View("Line", new ProvinceLineModel(model, row))
            : NotFound();
    }

    [HttpGet("capaian.csv")]
    public async Task<IActionResult> Csv(int year, CancellationToken cancellationToken) => Codes is [var only]
        ? LocalRedirect(Links.AnsitFiguresOf(year, only, null, null, ".csv"))
        : File(FigureFile.Csv(currentCycle.Value.ActivityYear, RowsOf(await ModelAsync(withYearBefore: true, cancellationToken))), CsvText.ContentType, $"capaian-ansit-{currentCycle.Value.ActivityYear}.csv");

    [HttpGet("capaian.xlsx")]
    public async Task<IActionResult> Workbook(int year, CancellationToken cancellationToken) => Codes is [var only]
        ? LocalRedirect(Links.AnsitFiguresOf(year, only, null, null, ".xlsx"))
        : File(FigureFile.Workbook(currentCycle.Value.ActivityYear, RowsOf(await ModelAsync(withYearBefore: true, cancellationToken))), WorkbookWriter.ContentType, $"capaian-ansit-{currentCycle.Value.ActivityYear}.xlsx");

    private Task<ProvinceModel> ModelAsync(bool withYearBefore, CancellationToken cancellationToken) =>
        new FigureReading(db, currentCycle.Value).ProvinceAsync(Codes, withYearBefore, cancellationToken);

    private static IEnumerable<PlaceRow> RowsOf(ProvinceModel model) =>
        model.Rows.Where(r => r.Sum.Line.AddsUp).Select(r => new PlaceRow(null, model.TogetherInProvince, null, model.Villages, r.Sum))
            .Concat(model.Regencies.SelectMany((regency, i) => model.Rows.Select(r => new PlaceRow(regency.Code, regency.Name, null, regency.Villages, r.ByRegency[i]))));
}
