using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Ansit.Catalog;

[Authorize(Policies.EditCycle)]
[PossibleNow(CyclePart.Catalog)]
[Route("penilaian/{year:int}/atur")]
public sealed class PopulationsController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("sasaran-baru")]
    public async Task<IActionResult> New(CancellationToken cancellationToken) => await FormAsync(new PopulationForm { Version = currentCycle.Value.Version }, isNew: true, cancellationToken);

    [HttpPost("sasaran-baru")]
    public async Task<IActionResult> Create(int year, PopulationForm form, CancellationToken cancellationToken)
    {
        return await db.EditCatalogAsync(currentCycle, form.Version, ModelState, (cycle, facts) => cycle.AddPopulation(form.ToPopulation(), facts), cancellationToken)
            ? this.RedirectWithNotice(Links.Catalog(year), $"Sasaran {form.Name!.Trim()} ditambahkan.")
            : await FormAsync(form, isNew: true, cancellationToken);
    }

    [HttpGet("sasaran/{population}")]
    public async Task<IActionResult> Edit(string population, CancellationToken cancellationToken) =>
        currentCycle.Value.Catalog.FindPopulation(population) is { } found ? await FormAsync(PopulationForm.Of(currentCycle.Value.Version, found), isNew: false, cancellationToken) : NotFound();

    [HttpPost("sasaran/{population}")]
    public async Task<IActionResult> Update(int year, string population, PopulationForm form, CancellationToken cancellationToken)
    {
        if (currentCycle.Value.Catalog.FindPopulation(population) is null)
        {
            return NotFound();
        }

        form.Code = population;
        return await db.EditCatalogAsync(currentCycle, form.Version, ModelState, (cycle, facts) => cycle.ChangePopulation(form.ToPopulation(), facts), cancellationToken)
            ? this.RedirectWithNotice(Links.Population(year, population), $"Sasaran {form.Name!.Trim()} disimpan.")
            : await FormAsync(form, isNew: false, cancellationToken);
    }

    private async Task<IActionResult> FormAsync(PopulationForm form, bool isNew, CancellationToken cancellationToken) =>
        View("EditPopulation", form.On(await db.ChoicesAsync(currentCycle.Value, isNew ? null : form.Code, cancellationToken), isNew));
}
