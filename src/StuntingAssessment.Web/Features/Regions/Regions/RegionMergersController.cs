using StuntingAssessment.Domain.Regions;
using StuntingAssessment.Web.Features.Regions.Lists;

namespace StuntingAssessment.Web.Features.Regions.Regions;

/// <summary>A region takes in others of the same parent; they end, what lay in them lies in it.</summary>
[Authorize(Policies.ManageRegions)]
[Route("wilayah/{region:guid}/penggabungan")]
public sealed class RegionMergersController(PortalDbContext db, RegionDesk desk) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid region, CancellationToken cancellationToken)
    {
        var branch = await desk.BranchAsync(region, cancellationToken);
        return View("Merge", new RegionMergerForm { Version = branch.Top.Version, Year = desk.ThisYear, Head = await desk.HeadAsync(branch, cancellationToken) });
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid region, RegionMergerForm form, CancellationToken cancellationToken)
    {
        var branch = await desk.BranchAsync(region, cancellationToken);
        db.Expect(branch.Top, form.Version);
        form.Head = await desk.HeadAsync(branch, cancellationToken);
        var others = new List<RegionBranch>();
        foreach (var id in form.Others.Distinct().Where(id => form.Head.Siblings.Any(s => s.Value == id.ToString())))
        {
            others.Add(await desk.BranchAsync(id, cancellationToken));
        }

        var all = branch.All.Concat(others.SelectMany(o => o.All)).ToList();
        var running = await desk.RunningAsync(others.Select(o => o.Top), cancellationToken);
        var act = await desk.ActAsync(form, all, [], running, ModelState, cancellationToken);
        var before = RegionSnapshot.Of(all);
        if (!ModelState.IsValid
            || !ModelState.Allows(() => branch.TakeIn(others, act))
            || !RegionDesk.IsConfirmed(form, before.Differences([]), ModelState))
        {
            return View("Merge", form);
        }

        await desk.SaveAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Region(region), $"{others.Count} wilayah digabung ke dalam {branch.Top.Title} sejak {act.Year}.");
    }
}
