using System.Globalization;
using StuntingAssessment.Domain.Regions;
using StuntingAssessment.Web.Features.Regions.Lists;

namespace StuntingAssessment.Web.Features.Regions.Regions;

/// <summary>New regions out of one; each child gets its place.</summary>
[Authorize(Policies.ManageRegions)]
[Route("wilayah/{region:guid}/pemekaran")]
public sealed class RegionSplitsController(PortalDbContext db, RegionDesk desk) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid region, CancellationToken cancellationToken)
    {
        var branch = await desk.BranchAsync(region, cancellationToken);
        return View("Split", Filled(
            new RegionSplitForm { Version = branch.Top.Version, Year = desk.ThisYear, Remains = true, Places = branch.Children.ToDictionary(c => c.Id, _ => (string?)RegionSplitForm.Stays) },
            await desk.HeadAsync(branch, cancellationToken)));
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid region, RegionSplitForm form, CancellationToken cancellationToken)
    {
        var branch = await desk.BranchAsync(region, cancellationToken);
        db.Expect(branch.Top, form.Version);
        Filled(form, await desk.HeadAsync(branch, cancellationToken));
        var parent = await desk.FindAsync(branch.Top.ParentId, cancellationToken);
        var act = await desk.ActAsync(form, [], form.Parts.Select(p => p.Code), form.Head.RunningYears, ModelState, cancellationToken);
        var before = RegionSnapshot.Of(branch.All, parent);
        var numbered = form.Parts.Select((p, i) => (Part: new NewRegion(desk.NewId(), p.Name, p.Kind, p.Code), p.IsEmpty, Number: i.ToString(CultureInfo.InvariantCulture))).Where(p => !p.IsEmpty).ToList();
        var places = form.Places.Where(p => p.Value is RegionSplitForm.Stays || numbered.Exists(n => n.Number == p.Value))
            .ToDictionary(p => p.Key, p => p.Value is RegionSplitForm.Stays ? (Guid?)null : numbered.Find(n => n.Number == p.Value).Part.Id);
        IReadOnlyList<Region> arisen = [];
        if (!ModelState.IsValid
            || !ModelState.Allows(() => arisen = branch.Split([.. numbered.Select(n => n.Part)], parent, places, form.Remains, act))
            || !RegionDesk.IsConfirmed(form, before.Differences(arisen), ModelState))
        {
            return View("Split", form);
        }

        db.Regions.AddRange(arisen);
        await desk.SaveAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Region(region), $"{form.Head.Title} dimekarkan sejak {act.Year}.");
    }

    private static RegionSplitForm Filled(RegionSplitForm form, RegionHead head)
    {
        form.Head = head;
        while (form.Parts.Count < RegionSplitForm.MostParts)
        {
            form.Parts.Add(new RegionPartForm { Kind = head.Kind });
        }

        return form;
    }
}
