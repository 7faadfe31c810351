using StuntingAssessment.Web.Features.Regions.Lists;

namespace StuntingAssessment.Web.Features.Regions.Regions;

/// <summary>Another code, the first code, or another parent, from a year on.</summary>
[Authorize(Policies.ManageRegions)]
[Route("wilayah/{region:guid}/kode")]
public sealed class RegionCodesController(PortalDbContext db, RegionDesk desk) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(Guid region, CancellationToken cancellationToken)
    {
        var branch = await desk.BranchAsync(region, cancellationToken);
        var top = branch.Top;
        return View("Recode", new RegionCodeForm { Version = top.Version, Year = desk.ThisYear, Code = top.Code, ParentId = top.ParentId, Head = await desk.HeadAsync(branch, cancellationToken) });
    }

    [HttpPost("")]
    public async Task<IActionResult> Update(Guid region, RegionCodeForm form, CancellationToken cancellationToken)
    {
        var branch = await desk.BranchAsync(region, cancellationToken);
        db.Expect(branch.Top, form.Version);
        form.Head = await desk.HeadAsync(branch, cancellationToken);
        var parent = await desk.FindAsync(form.ParentId, cancellationToken);
        var act = await desk.ActAsync(form, branch.All, [form.Code], form.Head.RunningYears, ModelState, cancellationToken);
        var before = RegionSnapshot.Of(branch.All, parent);
        if (!ModelState.IsValid
            || !ModelState.Allows(() => branch.Recode(form.Code, parent, act))
            || !RegionDesk.IsConfirmed(form, before.Differences([]), ModelState))
        {
            return View("Recode", form);
        }

        await desk.SaveAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Region(region), $"Kode {branch.Top.Title} sejak {act.Year}: {branch.Top.Code ?? "belum ada"}.");
    }
}
