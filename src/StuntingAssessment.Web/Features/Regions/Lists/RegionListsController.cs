using Microsoft.AspNetCore.RateLimiting;
using StuntingAssessment.Domain.Regions;
using StuntingAssessment.Web.Features.Regions.Regions;

namespace StuntingAssessment.Web.Features.Regions.Lists;

/// <summary>A new code list: stored, compared, confirmed, applied.</summary>
[Authorize(Policies.ManageRegions)]
[Route("wilayah/daftar")]
public sealed class RegionListsController(RegionLists lists, RegionDesk desk) : Controller
{
    [HttpGet("")]
    public IActionResult New() => View("Upload", new RegionListUploadForm { Year = desk.ThisYear });

    [HttpPost("")]
    [UploadRequest]
    [EnableRateLimiting(RateLimits.Upload)]
    public async Task<IActionResult> Create(RegionListUploadForm form, CancellationToken cancellationToken)
    {
        if (form.Year is { } year && (year < Region.FirstYear || year > desk.ThisYear + 1))
        {
            ModelState.AddModelError(nameof(form.Year), $"Isi tahun {Region.FirstYear} sampai {desk.ThisYear + 1}.");
        }

        if (form.File is null or { Length: 0 } or { Length: > RegionListFile.MaxBytes })
        {
            ModelState.AddModelError(nameof(form.File), form.File is { Length: > 0 } ? "Berkas lebih dari 4 MB. Unggah daftar satu provinsi saja." : "Pilih berkas CSV.");
        }

        if (!ModelState.IsValid)
        {
            return View("Upload", form);
        }

        using var content = new MemoryStream();
        await form.File!.CopyToAsync(content, cancellationToken);
        return LocalRedirect(Links.RegionList(await lists.StoreAsync(form.File.FileName, content.ToArray(), form.Year!.Value, cancellationToken)));
    }

    [HttpGet("{upload:guid}")]
    public async Task<IActionResult> Show(Guid upload, CancellationToken cancellationToken)
    {
        var run = await lists.DryRunAsync(upload, null, cancellationToken);
        var all = run.Proposals.Select(p => p.Key).ToList();
        return View("DryRun", new RegionListForm { Run = run, Confirmed = all, Stamp = run.Stamp, Shown = RegionListForm.ShownOf(all) });
    }

    [HttpPost("{upload:guid}")]
    public async Task<IActionResult> Apply(Guid upload, RegionListForm form, CancellationToken cancellationToken)
    {
        var shown = RegionListForm.ShownOf(form.Confirmed);
        if (form.IsApplied && shown == form.Shown && (form.HasChecked || form.Confirmed.Count == 0))
        {
            RegionListApplied? applied = null;
            if (await ModelState.AllowsAsync(async () => applied = await lists.ApplyAsync(upload, form.Confirmed.ToHashSet(), form.Stamp, cancellationToken)))
            {
                return this.RedirectWithNotice(Links.Regions, $"Daftar diterapkan: {applied!.Added} baru, {applied.Renamed} berganti nama, {applied.Moved} pindah, {applied.Recoded} berganti kode, {applied.Gone} hilang.");
            }
        }
        else if (form.IsApplied)
        {
            ModelState.AddModelError(
                form.HasChecked ? "" : nameof(form.HasChecked),
                form.HasChecked ? "Pilihan Anda berubah; inilah akibatnya. Periksa sekali lagi, lalu terapkan." : "Nyatakan bahwa setiap usulan sudah diperiksa.");
        }

        form.Run = await lists.DryRunAsync(upload, form.Confirmed.ToHashSet(), cancellationToken);
        (form.Stamp, form.Shown) = (form.Run.Stamp, shown);
        ModelState.Remove(nameof(form.Stamp));
        ModelState.Remove(nameof(form.Shown));
        return View("DryRun", form);
    }
}
