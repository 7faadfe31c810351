using System.Security.Cryptography;
using System.Text;
using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Domain.Results;
using StuntingAssessment.Web.Features.Shared.Queries;
using StuntingAssessment.Web.Platform.Auditing;

namespace StuntingAssessment.Web.Seed.Demo;

/// <summary>An invented cycle from its first to its last step, published by two people.</summary>
internal sealed class DemoCycle2023(PortalDbContext db, DemoEvidence evidence, AuditScope audit, TimeProvider time)
{
    private static readonly string[] Order = ["65.71", "65.01", "65.03", "65.02", "65.04"];

    private static readonly SheetNotes[] Notes =
    [
        new("Data per desa/kelurahan rapi dan dipakai dalam perencanaan.", "Tindak lanjut rembuk tingkat kecamatan belum merata.", "Jadwalkan rembuk kecamatan sebelum penyusunan RKPD."),
        new("Kepala daerah memimpin langsung dan menguasai angka.", "Bukti anggaran desa belum lengkap.", "Lengkapi APBDes seluruh desa lokus."),
        new("Kolaborasi perangkat daerah terlihat jelas.", "Publikasi angka stunting hanya pada satu saluran.", "Publikasikan sampai tingkat desa/kelurahan."),
    ];

    public async Task FillAsync(AssessmentCycle cycle, CancellationToken cancellationToken)
    {
        await MoveAsync(cycle, confirm: true, cancellationToken);
        await SubmitAsync(cycle, cancellationToken);
        await MoveAsync(cycle, confirm: false, cancellationToken);
        await GradeAsync(cycle, cancellationToken);
        await MoveAsync(cycle, confirm: false, cancellationToken);
        await ScoreAsync(cycle, cancellationToken);
        await MoveAsync(cycle, confirm: false, cancellationToken);
        await PublishAsync(cycle, cancellationToken);
    }

    private async Task MoveAsync(AssessmentCycle cycle, bool confirm, CancellationToken cancellationToken)
    {
        var admin = await ActAsAsync(DemoAccounts.Admin(1), cancellationToken);
        if (confirm)
        {
            cycle.ConfirmRules(new Stamp(admin, At(4, 20)));
        }

        cycle.MoveForward([]);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task SubmitAsync(AssessmentCycle cycle, CancellationToken cancellationToken)
    {
        foreach (var regency in cycle.Participants)
        {
            var coordinator = await ActAsAsync(DemoAccounts.Coordinator(regency.Code), cancellationToken);
            foreach (var action in cycle.Rules.CountedActions)
            {
                db.Submissions.Add(await evidence.SubmissionAsync(cycle, regency, action.No, 1, file: true, new Stamp(coordinator, At(5, 2 + Array.IndexOf(Order, regency.Code))), cancellationToken));
            }

            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task GradeAsync(AssessmentCycle cycle, CancellationToken cancellationToken)
    {
        var verifier = await ActAsAsync(DemoAccounts.Verifier, cancellationToken);
        var stamp = new Stamp(verifier, At(5, 15));
        foreach (var submission in await db.Submissions.Where(s => s.CycleId == cycle.Id).WithParts().ToListAsync(cancellationToken))
        {
            foreach (var requirement in cycle.Rules.Action(submission.ActionNo).Requirements.Where(r => r.IsEvidence))
            {
                submission.GiveVerdict(cycle, requirement.Code, Domain.Convergence.VerdictStatus.Met, null, stamp);
            }

            submission.MarkVerified(cycle, stamp);
            foreach (var criterion in cycle.Rules.DocumentCriteria.Where(c => c.Action == submission.ActionNo))
            {
                submission.SetGrade(cycle, criterion.Code, criterion.Levels[LevelOf(submission.RegencyCode, criterion)].Letter, null, stamp);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task ScoreAsync(AssessmentCycle cycle, CancellationToken cancellationToken)
    {
        for (var number = 1; number <= DemoAccounts.Panelists; number++)
        {
            var panelist = await ActAsAsync(DemoAccounts.Panelist(number), cancellationToken);
            foreach (var regency in cycle.Participants)
            {
                // One panellist comes from Malinau and says so.
                var hasConflict = number == 4 && regency.Code == "65.02";
                var stamp = new Stamp(panelist, At(5, 20 + (number % 2)));
                var declaration = ConflictDeclaration.Declare(Ids.New(time), cycle, regency.Code, hasConflict, hasConflict ? "pernah bertugas di kabupaten ini (contoh)" : null, stamp);
                db.ConflictDeclarations.Add(declaration);
                if (!hasConflict)
                {
                    db.ScoreSheets.Add(Sheet(cycle, regency.Code, number, declaration, stamp));
                }
            }

            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private ScoreSheet Sheet(AssessmentCycle cycle, string regency, int number, ConflictDeclaration declaration, Stamp stamp)
    {
        var sheet = ScoreSheet.Open(Ids.New(time), Ids.New(time), cycle, regency, declaration, stamp);
        var scores = cycle.Rules.PanelCriteria.ToDictionary(c => c.Code, c => (decimal?)ScoreOf(regency, number, c));
        sheet.SaveDraft(cycle, scores, Notes[(number + regency[^1]) % Notes.Length], stamp);
        sheet.Submit(cycle, confirmBlank: false, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(SheetText.Of(sheet)))), stamp);
        return sheet;
    }

    private async Task PublishAsync(AssessmentCycle cycle, CancellationToken cancellationToken)
    {
        var admin = await ActAsAsync(DemoAccounts.Admin(1), cancellationToken);
        var names = await db.Users.ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
        var frozen = FrozenBundle.Of(cycle, await db.LoadScoresAsync(cycle, cancellationToken), names, people => RandomNumberGenerator.Shuffle<Guid>(people));
        var result = AssessmentResult.Freeze(Ids.New(time), cycle, 1, frozen.PublicText, frozen.Sha256, frozen.InternalText, frozen.InternalSha256, [], new Stamp(admin, At(5, 26)));
        db.Results.Add(result);
        await db.SaveChangesAsync(cancellationToken);
        result.EnterDecree("CONTOH/188.44/2023", new DateOnly(2023, 5, 30), new DateOnly(2023, 6, 1));
        result.RequestPublication(new Stamp(admin, At(6, 1)));
        await db.SaveChangesAsync(cancellationToken);

        var other = await ActAsAsync(DemoAccounts.Admin(2), cancellationToken);
        result.ConfirmPublication(cycle, new Stamp(other, At(6, 2)));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The further back in the order, the more criteria fall below the top. Invented.</summary>
    private static int LevelOf(string regency, Criterion criterion)
    {
        var place = Array.IndexOf(Order, regency);
        var turn = (criterion.Code[0] - '0' + (criterion.Code[^1] - '0')) % 5;
        return turn <= place ? (turn + place) % 3 == 0 ? 2 : 1 : 0;
    }

    private static decimal ScoreOf(string regency, int panelist, Criterion criterion)
    {
        var place = Array.IndexOf(Order, regency);
        var percent = 92 - (3.5m * place) + ((panelist * 7 % 5) - 2) + (criterion.Code[^1] % 3);
        return decimal.Round(criterion.Max!.Value * percent / 100, criterion.Max > 10 ? 0 : 1);
    }

    private async Task<Guid> ActAsAsync(string email, CancellationToken cancellationToken)
    {
        var person = await db.Users.AsNoTracking().Where(u => u.Email == email).Select(u => new { u.Id, u.Name }).SingleAsync(cancellationToken);
        audit.ActAs(person.Id, person.Name, null);
        return person.Id;
    }

    private static DateTime At(int month, int day) => new(2023, month, day, 3, 0, 0, DateTimeKind.Utc);
}
