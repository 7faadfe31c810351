using System.Globalization;
using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Tests.Convergence;

/// <summary>One cycle with one action of every kind of requirement, and what a regency does with it.</summary>
internal sealed class ASubmission
{
    public const string Regency = "65.01";
    public static readonly Guid Coordinator = Guid.Parse("00000000-0000-7000-8000-000000000001");
    public static readonly Guid Verifier = Guid.Parse("00000000-0000-7000-8000-000000000002");

    private int made;

    public ASubmission(Phase phase = Phase.Submission)
    {
        Cycle = AssessmentCycle.Create(
            Id(), 2024, 2023, "65", "Kalimantan Utara", "Asia/Makassar", Rules(), CycleProgramme.Empty,
            [new CycleParticipant(Regency, "Bulungan")],
            [new PhaseWindow(Phase.Submission, new DateOnly(2024, 3, 16), new DateOnly(2024, 4, 30))]);
        MoveTo(phase);
        Submission = Submission.Start(Id(), Cycle, Regency, 3);
    }

    public AssessmentCycle Cycle { get; }

    public Submission Submission { get; }

    /// <summary>UTC. 30 April 2024 in WITA ends at 16.00 UTC.</summary>
    public DateTime Now { get; set; } = new(2024, 4, 10, 1, 0, 0, DateTimeKind.Utc);

    public DomainEvent LastEvent => Submission.Events[^1];

    public static StoredFile File(string name = "berita acara.pdf", char content = 'a') => new(new string(content, 64), name, 1234, "application/pdf");

    public Guid Id() => Guid.Parse($"00000000-0000-7000-8000-{(++made + 100).ToString("D12", CultureInfo.InvariantCulture)}");

    public Stamp By(Guid person) => new(person, Now);

    public void MoveTo(Phase phase)
    {
        while (Cycle.Phase < phase)
        {
            if (Cycle.Phase is Phase.Submission && !Cycle.IsRulesConfirmed)
            {
                Cycle.ConfirmRules(By(Verifier));
            }

            Cycle.MoveForward([]);
        }

        while (Cycle.Phase > phase)
        {
            Cycle.MoveBack("uji");
        }
    }

    public Evidence AddFile(string requirement = "3.a", string? title = null, StoredFile? file = null, bool personal = false) =>
        Submission.AddFile(Cycle, Id(), Id(), requirement, title, file ?? File(), personal, By(Coordinator));

    public Evidence AddLink(string requirement = "3.a", string? title = "Komitmen", string? url = "https://contoh.invalid/a") =>
        Submission.AddLink(Cycle, Id(), requirement, title, url, By(Coordinator));

    public Evidence Cite(DateOnly? seenOn, string? checkedBy = "Kabid P2", string? url = "https://aksi.contoh.invalid/1") =>
        Submission.CiteNationalSite(Cycle, Id(), "3.a", "Berita acara", url, seenOn, checkedBy, By(Coordinator));

    public void Submit(params string[] confirmed) => Submission.Submit(Cycle, confirmed, By(Coordinator));

    public void Return(string reason = "Belum ditandatangani.") => Submission.Return(Cycle, reason, By(Verifier));

    private static CycleRules Rules()
    {
        EvidenceRequirement[] asked =
        [
            new("3.a", "Berita acara rembuk", RequirementKind.File, true, false, false, null, null),
            new("3.b", "Komitmen bersama", RequirementKind.FileOrLink, true, true, false, null, null),
            new("3.c", "Daftar hadir", RequirementKind.File, false, false, true, null, null),
            new("3.d", "Master Ansit", RequirementKind.Data, true, false, false, null, null),
        ];
        CriterionLevel[] levels = [new("A", 4, "lengkap"), new("B", 0, "tidak ada")];
        return new CycleRules(
            "uji",
            2,
            [new ScoreComponent("dokumen", "Dokumen", 100, ComponentSource.Documents, Combination.Mean)],
            [],
            [],
            [new ConvergenceAction(3, "Rembuk stunting", 1, null, asked), new ConvergenceAction(0, "Bukti lain", 0, null, [])],
            [new Criterion("3.1", "dokumen", "Rembuk terlaksana", 1, 3, [], levels, null)],
            []);
    }
}
