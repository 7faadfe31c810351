using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Panel.Conflicts;

/// <summary>The panellist's word on one regency: conflict of interest, or none.</summary>
[Authorize(Policies.DeclareConflicts)]
[Route("penilaian/{year:int}/panel/{regency}/konflik")]
public sealed class ConflictsController(PortalDbContext db, CurrentUser user, CurrentCycle currentCycle, PortalClock clock, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(string regency, CancellationToken cancellationToken)
    {
        var declared = await db.ConflictDeclarations.OwnAsync(user, currentCycle.Value, regency, cancellationToken);
        var form = new ConflictForm { Version = declared?.Version ?? Guid.Empty, HasConflict = declared?.HasConflict, Reason = declared?.Reason };
        return View("Conflict", ModelOf(regency, form, await OwnSheetAsync(regency, cancellationToken)));
    }

    [HttpPost("")]
    public async Task<IActionResult> Update(int year, string regency, ConflictForm form, CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        var declared = await db.ConflictDeclarations.OwnAsync(user, cycle, regency, cancellationToken);
        var ownSheet = await OwnSheetAsync(regency, cancellationToken);
        var stamp = clock.Stamp(user.Id);
        if (!ModelState.IsValid || !ModelState.Allows(() => Declare(cycle, regency, form, declared, ownSheet, stamp)))
        {
            return View("Conflict", ModelOf(regency, form, ownSheet));
        }

        await db.SaveChangesAsync(cancellationToken);
        var name = cycle.Participant(regency).Name;
        return this.RedirectWithNotice(
            Links.Panel(year),
            form.HasConflict is true ? $"Konflik kepentingan dengan {name} tercatat. Bukti, nilai, dan lembarnya tidak lagi terbuka bagi Anda." : $"Tercatat: tidak ada konflik kepentingan dengan {name}.");
    }

    private void Declare(AssessmentCycle cycle, string regency, ConflictForm form, ConflictDeclaration? declared, ScoreSheet? ownSheet, Stamp stamp)
    {
        if (declared is null)
        {
            db.ConflictDeclarations.Add(ConflictDeclaration.Declare(Ids.New(time), cycle, regency, form.HasConflict!.Value, form.Reason, stamp));
            return;
        }

        db.Expect(declared, form.Version);
        declared.Change(cycle, form.HasConflict!.Value, form.Reason, ownSheet, stamp);
    }

    /// <summary>Also of a regency in conflict, which the scope of scoring leaves out: the rule asks for its state.</summary>
    private Task<ScoreSheet?> OwnSheetAsync(string regency, CancellationToken cancellationToken) =>
        db.ScoreSheets.OwnWhateverDeclaredAsync(user, currentCycle.Value, regency, cancellationToken);

    private ConflictModel ModelOf(string regency, ConflictForm form, ScoreSheet? ownSheet)
    {
        var cycle = currentCycle.Value;
        var closed = PhaseTable.Of(Act.DeclareConflict, cycle.Phase) is Possible.No ? $"Pernyataan konflik kepentingan tidak dapat diubah pada tahap {cycle.PhaseName}."
            : ownSheet is { State: SheetState.Submitted } ? "Lembar nilai Anda sudah diajukan. Pernyataan dapat diubah setelah ketua membukanya kembali."
            : null;
        return new ConflictModel(cycle.AssessmentYear, regency, cycle.Participant(regency).Name, form, closed, ownSheet is { State: SheetState.Draft });
    }
}
