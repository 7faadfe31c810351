using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Platform.Auditing;

namespace StuntingAssessment.Web.Features.Ansit.Cells;

/// <summary>A remark on a cell, for whoever looks at it next. In every phase: a question may come up later.</summary>
[Authorize(Policies.EnterAnsit)]
[Route("penilaian/{year:int}/ansit/{regency}/sel/{place:guid}/{measure}/catatan")]
public sealed class CellCommentsController(PortalDbContext db, AddComment add, CellReading reading) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(int year, string regency, Guid place, string measure, CommentForm form, CancellationToken cancellationToken)
    {
        if (await reading.OfAsync(measure, form, cancellationToken) is not { } model)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return this.CellView(model);
        }

        add.To(model, form.Text!.Trim());
        await db.SaveChangesAsync(cancellationToken);
        var cell = Links.AnsitCell(year, regency, place, measure);
        return Request.WantsFragment() ? LocalRedirect(cell) : this.RedirectWithNotice(cell, "Catatan tersimpan.");
    }
}

/// <summary>The remark and the trail's entry about it, saved together.</summary>
public sealed class AddComment(PortalDbContext db, AuditScope audit, CurrentUser user, PortalClock clock, TimeProvider time)
{
    public void To(CellModel cell, string text)
    {
        var (year, code) = (cell.Cycle.ActivityYear, cell.Measure.Code);
        db.AnsitComments.Add(new AnsitComment { Id = Ids.New(time), Year = year, RegionId = cell.Place.Id, Measure = code, Text = text, By = user.ActorId, At = AuditChain.Storable(clock.UtcNow) });
        audit.Note(new CellCommented(year, cell.Place.Name, code), nameof(AnsitCell), cell.In.Id, cell.Cycle.Id, cell.Regency);
    }
}
