using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Owners;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Platform.Auditing;

namespace StuntingAssessment.Web.Features.Ansit.Findings;

/// <summary>A reason given for warnings, and taken back. With the trail's entries in one transaction.</summary>
public sealed class AcceptWarnings(PortalDbContext db, CurrentUser user, AuditScope audit, PortalClock clock, TimeProvider time)
{
    /// <param name="cycle">Whose phase decides.</param>
    /// <param name="problems">The regency's.</param>
    /// <param name="chosen">Open warnings of one rule.</param>
    /// <param name="changed">How many of what was chosen are no longer what they were.</param>
    /// <param name="reason">For all of them.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <exception cref="RuleBrokenException">The phase, the choice or the owner does not allow it.</exception>
    public async Task RunAsync(AssessmentCycle cycle, RegencyProblems problems, IReadOnlyList<AnsitProblem> chosen, int changed, string reason, CancellationToken cancellationToken)
    {
        Judge(cycle, problems, chosen, changed);
        var (regency, at) = (problems.Stored.Regency, AuditChain.Storable(clock.UtcNow));
        foreach (var problem in chosen)
        {
            var acceptance = new AnsitAcceptance
            {
                Id = Ids.New(time),
                Year = cycle.ActivityYear,
                RegencyId = regency.Id,
                RegionId = problem.Place?.Id,
                Measure = problem.Measure.Code,
                Check = problem.Check.Code,
                Sentence = problem.Finding.Sentence,
                Reason = reason.Trim(),
                By = user.ActorId,
                At = at,
            };
            db.AnsitAcceptances.Add(acceptance);
            audit.Note(new WarningAccepted(cycle.ActivityYear, problem.Check.Name, problem.Place?.Name, problem.Measure.Code, acceptance.Reason), nameof(AnsitCell), regency.Id, cycle.Id, regency.Code);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <returns>False when nobody accepted it, or somebody took it back already.</returns>
    /// <exception cref="RuleBrokenException">The phase or the owner does not allow it.</exception>
    public async Task<bool> TakeBackAsync(AssessmentCycle cycle, RegencyProblems problems, Guid acceptance, CancellationToken cancellationToken)
    {
        if (problems.All.FirstOrDefault(p => p.Acceptance?.Id == acceptance) is not { } problem)
        {
            return false;
        }

        Judge(cycle, problems, [problem], changed: 0);
        var (regency, place, finding) = (problems.Stored.Regency, problem.Place?.Id, problem.Finding);

        // Two people may have accepted it at once.
        db.AnsitAcceptances.RemoveRange(await db.AnsitAcceptances
            .Where(a => a.Year == cycle.ActivityYear && a.RegencyId == regency.Id && a.RegionId == place && a.Measure == finding.Measure && a.Check == finding.Check.Code && a.Sentence == finding.Sentence)
            .ToListAsync(cancellationToken));
        audit.Note(new AcceptanceTakenBack(cycle.ActivityYear, problem.Check.Name, problem.Place?.Name, problem.Measure.Code), nameof(AnsitCell), regency.Id, cycle.Id, regency.Code);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    private void Judge(AssessmentCycle cycle, RegencyProblems problems, IReadOnlyList<AnsitProblem> chosen, int changed)
    {
        SaveCells.MustBeOpen(cycle);
        var mayWrite = problems.Owners.WritableBy(user, cycle, problems.Stored.Regency.Code);
        var refusal = chosen.Count == 0 && changed == 0 ? "Pilih sedikitnya satu peringatan."
            : changed > 0 ? $"{changed} peringatan yang Anda pilih sudah berubah atau sudah diterima. Periksa lagi yang masih ada."
            : chosen.Select(p => p.Check).Distinct().Count() > 1 ? "Pilih peringatan dari satu aturan saja: satu alasan berlaku untuk semuanya."
            : !chosen.All(p => mayWrite(p.Measure)) ? "Peringatan ini diterima oleh perangkat daerah yang mengisi kolomnya, atau oleh koordinator."
            : null;
        if (refusal is not null)
        {
            throw new RuleBrokenException(refusal);
        }
    }
}
