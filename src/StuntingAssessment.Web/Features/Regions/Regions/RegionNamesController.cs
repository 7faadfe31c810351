using StuntingAssessment.Web.Features.Regions.Lists;

namespace StuntingAssessment.Web.Features.Regions.Regions;

/// <summary>Another name or kind from a year on.</summary>
[Authorize(Policies.ManageRegions)]
[Route("wilayah/{region:guid}/nama")]
public sealed class RegionNamesController(PortalDbContext db, RegionDesk desk) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(Guid region, CancellationToken cancellationToken)
    {
        var branch = await desk.BranchAsync(region, cancellationToken);
        var top = branch.Top;
        return View("Rename", new RegionNameForm { Version = top.Version, Year = desk.ThisYear, Name = top.Name, Kind = top.Kind, Head = await desk.HeadAsync(branch, cancellationToken) });
    }

    [HttpPost("")]
    public async Task<IActionResult> Update(Guid region, RegionNameForm form, CancellationToken cancellationToken)
    {
        var branch = await desk.BranchAsync(region, cancellationToken);
        db.Expect(branch.Top, form.Version);
        form.Head = await desk.HeadAsync(branch, cancellationToken);
        var act = await desk.ActAsync(form, branch.All, [], form.Head.RunningYears, ModelState, cancellationToken);
        var before = RegionSnapshot.Of([branch.Top]);
        if (!ModelState.IsValid
            || !ModelState.Allows(() => branch.Top.Rename(form.Name, form.Kind, act))
            || !RegionDesk.IsConfirmed(form, before.Differences([]), ModelState))
        {
            return View("Rename", form);
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Region(region), $"Namanya {branch.Top.Title} sejak {act.Year}.");
    }
}
