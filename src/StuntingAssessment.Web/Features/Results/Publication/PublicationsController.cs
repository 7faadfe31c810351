using StuntingAssessment.Domain.Results;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Results.Publication;

/// <summary>The second of the two people: another admin or the chair makes the result public.</summary>
[AskAgain]
[Authorize(Policies.ConfirmPublication)]
[Route("penilaian/{year:int}/hasil/pengumuman")]
public sealed class PublicationsController(PortalDbContext db, CurrentCycle currentCycle, CurrentUser user, PortalClock clock) : Controller
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
        var cycle = await db.Cycles.SingleAsync(c => c.Id == result.CycleId, cancellationToken);
        var before = await db.Results.SingleOrDefaultAsync(r => r.CycleId == cycle.Id && r.State == ResultState.Published && r.Id != result.Id, cancellationToken);
        if (!ModelState.IsValid || !ModelState.Allows(() => result.ConfirmPublication(cycle, clock.Stamp(user.Id), before)))
        {
            return View("Act", Model(result).With(form));
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Results(year), $"Peringkat {year} diumumkan. Siapa pun dapat membacanya.");
    }

    private ResultActModel Model(AssessmentResult result)
    {
        var cycle = currentCycle.Value;
        return new ResultActModel
        {
            Year = cycle.AssessmentYear,
            Title = result.Edition > 1 ? $"Umumkan versi {result.Edition} hasil {cycle.AssessmentYear}?" : $"Umumkan peringkat {ResultActModel.Assessed(cycle)}?",
            Fact = $"{(result.CorrectionReason is { } why ? $"Versi {result.Edition - 1} ditandai sebagai diganti dan tetap terbaca. Alasan yang diumumkan: {why} " : "")}Semua orang dapat membaca peringkat, komponen nilai, penghargaan, dan bundelnya{(result.DecreeNumber is { } number ? $", dengan Keputusan Gubernur Nomor {number} tanggal {IndonesianDate.Full(result.DecreeDate!.Value)}" : "")}. Koordinator membaca nilai per kriteria dan catatan untuk daerahnya sendiri.",
            Undo = "Hasil yang sudah diumumkan tidak diubah. Kekeliruan diperbaiki dengan versi baru beralasan yang disetujui dua orang; versi lama tetap terbaca.",
            Url = Links.ResultPublication(cycle.AssessmentYear),
            Button = result.Edition > 1 ? $"Umumkan versi {result.Edition}" : $"Umumkan peringkat {ResultActModel.Assessed(cycle)}",
            Refusal = RefusalOf(result),
            Standings = ResultActModel.Of(result.FrozenStandings()),
        };
    }

    private string? RefusalOf(AssessmentResult result) => result.State switch
    {
        ResultState.Published or ResultState.Replaced or ResultState.Withdrawn => "Hasil ini sudah diumumkan.",
        ResultState.PublicationRequested when result.RequestedBy == user.Id => "Anda yang meminta pengumuman ini. Admin provinsi lain atau ketua tim penilai yang mengonfirmasinya.",
        ResultState.PublicationRequested => null,
        ResultState.Frozen or ResultState.Decreed or ResultState.Reopened => "Belum ada permintaan pengumuman.",
    };
}
