using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Participants;

[Authorize(Policies.EditCycle)]
[PossibleNow(CyclePart.ParticipantList)]
[Route("penilaian/{year:int}/atur/peserta/{regency}/hapus")]
public sealed class ParticipantRemovalsController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public IActionResult New(int year, string regency) => Page(year, currentCycle.Value.Participant(regency), currentCycle.Value.Version);

    [HttpPost("")]
    public async Task<IActionResult> Create(int year, string regency, VersionForm form, CancellationToken cancellationToken)
    {
        // Under the trail's lock nobody begins to work for the participant between the look and the removal.
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        var participant = currentCycle.Value.Participant(regency);
        var work = await WorkAsync(cycle.Id, regency, cancellationToken);
        if (!ModelState.IsValid || !ModelState.Allows(() => cycle.RemoveParticipant(regency, work)))
        {
            return Page(year, participant, form.Version);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return this.RedirectWithNotice(Links.CycleParticipants(year), $"{participant.Name} dihapus dari peserta.");
    }

    private async Task<IReadOnlyCollection<string>> WorkAsync(Guid cycle, string regency, CancellationToken cancellationToken)
    {
        var actions = await db.Submissions.CountAsync(s => s.CycleId == cycle && s.RegencyCode == regency, cancellationToken);
        var declarations = await db.ConflictDeclarations.CountAsync(d => d.CycleId == cycle && d.RegencyCode == regency, cancellationToken);
        var sheets = await db.ScoreSheets.CountAsync(s => s.CycleId == cycle && s.RegencyCode == regency, cancellationToken);
        return
        [
            .. new[] { (actions, "aksi yang sudah dikerjakan"), (declarations, "pernyataan konflik kepentingan"), (sheets, "lembar nilai") }
                .Where(w => w.Item1 > 0).Select(w => $"{w.Item1} {w.Item2}"),
        ];
    }

    private ViewResult Page(int year, CycleParticipant participant, Guid version) => View("Removal", new RemovalPage(
        CycleCrumbs.To(year, new PageCrumb("Peserta", Links.CycleParticipants(year))),
        $"Hapus {participant.Name} dari peserta?",
        $"{participant.Name} ({participant.Code}) tidak ikut dalam penilaian {year}.",
        "Peserta dapat ditambahkan lagi sampai tahap verifikasi. Peserta yang sudah mulai bekerja tidak dapat dihapus; tandai tidak dinilai.",
        Links.CycleParticipantRemoval(year, participant.Code),
        Links.CycleParticipants(year),
        "Hapus peserta",
        version));
}
