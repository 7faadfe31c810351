using System.Security.Cryptography;
using System.Text;
using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Web.Features.Shared;
using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Panel.Sheets;

/// <summary>Submitting one's own sheet: read it once more, say what stays blank, lock it.</summary>
[Authorize(Policies.ScoreRegencies)]
[Route("penilaian/{year:int}/panel/{regency}/lembar/pengajuan")]
public sealed class SheetFilingsController(PortalDbContext db, CurrentUser user, CurrentCycle currentCycle, PortalClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(int year, string regency, CancellationToken cancellationToken) =>
        await db.ScoreSheets.AsNoTracking().OwnAsync(user, currentCycle.Value, regency, cancellationToken) is { } sheet && sheet.IsOpen(currentCycle.Value)
            ? View("Filing", ModelOf(sheet, new FilingForm { Version = sheet.Version }))
            : LocalRedirect(Links.Sheet(year, regency));

    [HttpPost("")]
    public async Task<IActionResult> Create(int year, string regency, FilingForm form, CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        var sheet = await db.ScoreSheets.OwnAsync(user, cycle, regency, cancellationToken);
        if (sheet is null)
        {
            return LocalRedirect(Links.Sheet(year, regency));
        }

        db.Expect(sheet, form.Version);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(SheetText.Of(sheet))));
        if (!ModelState.IsValid || !ModelState.Allows(() => sheet.Submit(cycle, form.ConfirmBlank, sha256, clock.Stamp(user.Id))))
        {
            return View("Filing", ModelOf(sheet, form));
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Panel(year), $"Lembar nilai {cycle.Participant(regency).Name} diajukan dan terkunci.");
    }

    private FilingModel ModelOf(ScoreSheet sheet, FilingForm form)
    {
        var cycle = currentCycle.Value;
        var blank = sheet.Blank(cycle);
        var counted = blank.Where(c => cycle.Counts(sheet.RegencyCode, c.Component)).Select(c => c.Code).ToList();
        return new FilingModel(
            cycle.AssessmentYear,
            sheet.RegencyCode,
            cycle.Participant(sheet.RegencyCode).Name,
            form,
            SheetReading.Of(cycle, sheet.RegencyCode, sheet.Scores, sheet.Notes),
            [.. blank.Where(c => counted.Contains(c.Code)).Select(c => $"{c.Code} {c.Text}")],
            [.. blank.Where(c => !counted.Contains(c.Code)).Select(c => $"{c.Code} {c.Text}")],
            sheet.State is SheetState.Submitted);
    }
}

public sealed class FilingForm
{
    public Guid Version { get; set; }

    [System.ComponentModel.DataAnnotations.Display(Name = "Ya, memang dikosongkan")]
    public bool ConfirmBlank { get; set; }
}

/// <param name="MissingCounted">Criteria that count and are blank: nothing can be submitted.</param>
/// <param name="MissingUncounted">Blank, to be confirmed by name.</param>
public sealed record FilingModel(int Year, string RegencyCode, string RegencyName, FilingForm Form, SheetReading Sheet, IReadOnlyList<string> MissingCounted, IReadOnlyList<string> MissingUncounted, bool IsSubmitted);
