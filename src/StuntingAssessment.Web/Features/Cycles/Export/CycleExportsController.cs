using StuntingAssessment.Web.Platform.Auditing;

namespace StuntingAssessment.Web.Features.Cycles.Export;

/// <summary>Everything of one cycle that an admin may see, as a ZIP of tables. Each export is an entry of the trail.</summary>
[Authorize(Policies.EditCycle)]
[AskAgain]
[Route("penilaian/{year:int}/ekspor")]
public sealed class CycleExportsController(PortalDbContext db, CurrentCycle currentCycle, AuditScope audit, WriteCycleExport export) : Controller
{
    [HttpGet("")]
    public IActionResult New(int year) => View(new CycleExportModel(year, WriteCycleExport.Contents));

    [HttpPost("")]
    public async Task<IActionResult> Create(int year, CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        audit.Note(new CycleExported(year), nameof(AssessmentCycle), cycle.Id, cycle.Id);
        // On record before the first byte leaves.
        await db.SaveChangesAsync(cancellationToken);
        Response.Headers.CacheControl = "no-store";
        return File(await export.RunAsync(cycle, cancellationToken), "application/zip", $"siklus-{year}.zip");
    }
}

/// <param name="Contents">Name of a table and what is in it.</param>
public sealed record CycleExportModel(int Year, IReadOnlyList<ExportedTable> Contents);
