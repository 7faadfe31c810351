using Microsoft.AspNetCore.RateLimiting;
using StuntingAssessment.Web.Platform.Spreadsheets.Csv;
using StuntingAssessment.Web.Platform.Spreadsheets.Package;

namespace StuntingAssessment.Web.Features.People.Invitations;

/// <summary>Invites many people from a list: the template, and the dry run, which writes nothing.</summary>
[Authorize(Policies.ManagePeople)]
[Route("pengguna/undang-daftar")]
public sealed class InvitationListsController(ReadList read, PlanList plan, SealedList seals, ListTemplate template) : Controller
{
    [HttpGet("")]
    public IActionResult New() => View(new ListForm());

    [HttpGet("templat.xlsx")]
    public async Task<IActionResult> Workbook(CancellationToken cancellationToken) =>
        File(await template.WorkbookAsync(cancellationToken), WorkbookWriter.ContentType, "daftar-pengguna.xlsx");

    [HttpGet("templat.csv")]
    public IActionResult Csv() => File(ListTemplate.Csv(), CsvText.ContentType, "daftar-pengguna.csv");

    [HttpPost("")]
    [EnableRateLimiting(RateLimits.Upload)]
    [RequestSizeLimit(4 * 1024 * 1024)]
    public async Task<IActionResult> Create(ListForm form, CancellationToken cancellationToken)
    {
        ListReading? reading = null;
        async Task ReadAsync()
        {
            await using var upload = form.File!.OpenReadStream();
            reading = await read.RunAsync(upload, cancellationToken);
        }

        if (!ModelState.IsValid || !await ModelState.AllowsAsync(ReadAsync, nameof(form.File)))
        {
            return View(nameof(New), form);
        }

        var planned = await plan.RunAsync(reading!, cancellationToken);
        return View("Plan", new ListPlanModel(planned, seals.Seal(reading!, planned.Mark), planned.People.Select(p => p.ChosenBy).ToHashSet(), HasChanged: false));
    }
}
