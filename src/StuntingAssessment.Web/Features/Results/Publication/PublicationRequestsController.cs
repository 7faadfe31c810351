using StuntingAssessment.Domain.Results;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Results.Publication;

/// <summary>The first of the two people: asks for the publication.</summary>
[AskAgain]
[Authorize(Policies.ManageResults)]
[Route("penilaian/{year:int}/hasil/permintaan")]
public sealed class PublicationRequestsController(PortalDbContext db, CurrentCycle currentCycle, CurrentUser user, PortalClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(int year, CancellationToken cancellationToken) =>
        await db.Results.StandingAsync(currentCycle.Value, cancellationToken) is { } result
            ? View("Act", Model(result).With(new ResultActForm { Version = result.Version }))
            : this.RedirectToUnfrozen(year);

    [HttpPost("")]
    public async Task<IActionResult> Create(int year, ResultActForm form, CancellationToken cancellationToken)
    {
        if (await db.Results.StandingAsync(currentCycle.Value, cancellationToken) is not { } result)
        {
            return this.RedirectToUnfrozen(year);
        }

        db.Expect(result, form.Version);
        if (!ModelState.IsValid || !ModelState.Allows(() => result.RequestPublication(clock.Stamp(user.Id))))
        {
            return View("Act", Model(result).With(form));
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Results(year), "Pengumuman diminta. Admin provinsi lain atau ketua tim penilai mengonfirmasinya.");
    }

    private ResultActModel Model(AssessmentResult result)
    {
        var cycle = currentCycle.Value;
        return new ResultActModel
        {
            Year = cycle.AssessmentYear,
            Title = $"Minta pengumuman peringkat {ResultActModel.Assessed(cycle)}?",
            Fact = result.DecreeNumber is { } number ? $"Keputusan Gubernur Nomor {number} tanggal {IndonesianDate.Full(result.DecreeDate!.Value)}." : "Nomor dan tanggal keputusan gubernur belum diisi.",
            Undo = "Belum ada yang diumumkan sampai orang lain mengonfirmasi. Sebelum itu permintaan dapat dibatalkan dengan alasan.",
            Url = Links.ResultPublicationRequest(cycle.AssessmentYear),
            Button = "Minta pengumuman",
            Refusal = result.State is ResultState.Decreed or ResultState.Frozen ? null : "Pengumuman hasil ini sudah diminta.",
            Standings = ResultActModel.Of(result.FrozenStandings()),
        };
    }
}
