using StuntingAssessment.Domain.Regions;
using StuntingAssessment.Web.Features.Regions.Lists;

namespace StuntingAssessment.Web.Features.Regions.Regions;

/// <summary>A region that the list does not have yet; a village may wait for its code.</summary>
[Authorize(Policies.ManageRegions)]
[Route("wilayah/{region:guid}/tambah")]
public sealed class RegionAdditionsController(PortalDbContext db, RegionDesk desk) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid region, CancellationToken cancellationToken)
    {
        var branch = await desk.BranchAsync(region, cancellationToken);
        return branch.Top.Level is RegionLevel.Village
            ? NotFound()
            : View("Add", new RegionAdditionForm { Version = branch.Top.Version, Year = desk.ThisYear, Head = await desk.HeadAsync(branch, cancellationToken) });
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid region, RegionAdditionForm form, CancellationToken cancellationToken)
    {
        var branch = await desk.BranchAsync(region, cancellationToken);
        var parent = branch.Top;
        if (parent.Level is RegionLevel.Village)
        {
            return NotFound();
        }

        form.Head = await desk.HeadAsync(branch, cancellationToken);
        var act = await desk.ActAsync(form, [], [form.Code], [], ModelState, cancellationToken);
        Region? added = null;
        if (!ModelState.IsValid
            || !ModelState.Allows(() => added = Region.Found(desk.NewId(), parent.Level + 1, new RegionFacts(form.Code, form.Name ?? "", form.Kind ?? "", parent.Id), parent, act.Held, act.Year))
            || !RegionDesk.IsConfirmed(form, RegionSnapshot.Of([], parent).Differences([added!]), ModelState))
        {
            return View("Add", form);
        }

        db.Regions.Add(added!);
        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Region(added!.Id), $"{added.Title} ditambahkan ke {parent.Title}.");
    }
}
