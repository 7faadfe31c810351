using StuntingAssessment.Web.Platform.Auditing;

namespace StuntingAssessment.Web.Seed.Demo;

/// <summary>Up to the phase verification: Bulungan complete, the others further back, one action returned, one late.</summary>
internal sealed class DemoCycle2024(PortalDbContext db, DemoEvidence evidence, AuditScope audit)
{
    /// <summary>For each regency: how many of its eight actions are filed, and what share of the requirements they prove.</summary>
    private static readonly (string Regency, int Filed, double Share)[] Progress =
    [
        ("65.01", 8, 1.0),
        ("65.03", 7, 0.9),
        ("65.02", 6, 0.8),
        ("65.71", 7, 0.7),
        ("65.04", 4, 0.7),
    ];

    public async Task FillAsync(AssessmentCycle cycle, CancellationToken cancellationToken)
    {
        var admin = await ActAsAsync(DemoAccounts.Admin(1), cancellationToken);
        cycle.ConfirmRules(new Stamp(admin, At(4, 20, 2)));
        cycle.MoveForward([]);
        await db.SaveChangesAsync(cancellationToken);

        foreach (var (code, filed, share) in Progress)
        {
            var coordinator = await ActAsAsync(DemoAccounts.Coordinator(code), cancellationToken);
            var regency = cycle.Participant(code);
            for (var action = 1; action <= 8; action++)
            {
                // Tana Tidung files its last action after the window: marked late, not refused.
                var at = code == "65.04" && action == filed ? At(5, 11, 3) : At(5, 2 + (action / 2), action);
                db.Submissions.Add(await evidence.SubmissionAsync(cycle, regency, action, share, action <= filed, new Stamp(coordinator, at), cancellationToken));
            }

            await db.SaveChangesAsync(cancellationToken);
        }

        await ActAsAsync(DemoAccounts.Admin(1), cancellationToken);
        cycle.MoveForward([]);
        await db.SaveChangesAsync(cancellationToken);

        var verifier = await ActAsAsync(DemoAccounts.Verifier, cancellationToken);
        var returned = await db.Submissions.SingleAsync(s => s.CycleId == cycle.Id && s.RegencyCode == "65.02" && s.ActionNo == 3, cancellationToken);
        returned.Return(cycle, "Berita acara rembuk stunting belum ditandatangani. Unggah versi yang sudah ditandatangani.", new Stamp(verifier, At(5, 13, 3)));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<Guid> ActAsAsync(string email, CancellationToken cancellationToken)
    {
        var person = await db.Users.AsNoTracking().Where(u => u.Email == email).Select(u => new { u.Id, u.Name }).SingleAsync(cancellationToken);
        audit.ActAs(person.Id, person.Name, null);
        return person.Id;
    }

    private static DateTime At(int month, int day, int hour) => new(2024, month, day, hour, 0, 0, DateTimeKind.Utc);
}
