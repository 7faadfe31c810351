using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Owners;

/// <summary>Which office of the regency has which number.</summary>
[Authorize(Policies.ViewAnsit)]
[Route("penilaian/{year:int}/ansit/{regency}/pemilik")]
public sealed class OwnersController(PortalDbContext db, CurrentUser user, CurrentCycle currentCycle, PortalClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(
        string regency,
        [FromQuery(Name = OwnersModel.OfficeWord)] string? office,
        [FromQuery(Name = OwnersModel.TroubleWord)] string? trouble,
        CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        var owners = await db.OwnerMapAsync(cycle, regency, cancellationToken);
        var operators = await db.OperatorCountsAsync([.. owners.Offices.Select(o => o.RegionId).Distinct()], clock.Today, cancellationToken);
        var offices = OwnersModel.OfficesOf(owners, operators);
        var isAdmin = user.Has(Permission.EditCycle, cycle);
        var participant = cycle.Participant(regency);
        var compared = await db.OwnerComparisonAsync(cycle, participant, owners, cancellationToken);
        var mayChoose = AnsitOwnership.MayChoose(cycle);
        return View(new OwnersModel(
            cycle.AssessmentYear, regency, participant.Name,
            offices.Any(o => o.Id.ToString() == office) ? office : null,
            Enum.GetValues<OwnerTrouble>().FirstOrDefault(t => OwnersModel.WordOf(t) == (trouble ?? "")),
            offices,
            OwnersModel.RowsOf(owners, operators),
            isAdmin && mayChoose,
            isAdmin && !mayChoose ? $"Pemilik tidak dapat diubah pada tahap {cycle.PhaseName}: Master Ansit tidak diisi lagi." : null,
            compared is null ? null : OwnerDifferences.Of(compared)));
    }
}
