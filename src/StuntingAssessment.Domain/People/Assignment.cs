using StuntingAssessment.Domain.Cycles;

namespace StuntingAssessment.Domain.People;

public sealed record AssignmentGiven(Guid PersonId, Role Role, string? RegencyCode, Guid? CycleId, DateOnly From, DateOnly? To, bool IsChair) : DomainEvent;

public sealed record AssignmentEnded(Guid PersonId, Role Role, string? RegencyCode, DateOnly To) : DomainEvent;

public sealed record ChairChanged(Guid PersonId, bool IsChair) : DomainEvent;

/// <summary>One person in one role, for a regency or a cycle where the role asks for it, between two dates (both included).</summary>
public sealed class Assignment : Aggregate
{
    private Assignment(Guid id, Guid personId, Role role, DateOnly from, DateOnly? to)
        : base(id)
    {
        PersonId = personId;
        Role = role;
        From = from;
        To = to;
    }

    public Guid PersonId { get; private set; }

    public Role Role { get; private set; }

    /// <summary>Only a coordinator's; the region's code.</summary>
    public string? RegencyCode { get; private set; }

    /// <summary>Panel and technical team are chosen per cycle; the other roles hold over the years.</summary>
    public Guid? CycleId { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly? To { get; private set; }

    public bool IsChair { get; private set; }

    public bool IsActive(DateOnly today) => From <= today && (To is null || today <= To);

    public static bool IsPerCycle(Role role) => role is Role.Panelist or Role.Verifier;

    /// <param name="id">New.</param>
    /// <param name="personId">Whose.</param>
    /// <param name="role">Any but the chair, which is a flag of a panellist.</param>
    /// <param name="regencyCode">Asked of a coordinator, of nobody else.</param>
    /// <param name="cycle">Asked of panel and technical team, of nobody else.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day, or open.</param>
    /// <param name="isChair">Panellists only.</param>
    /// <param name="others">The person's other assignments.</param>
    /// <exception cref="RuleBrokenException">Scope and role do not fit, or the person judges what it answers for (product.md, People).</exception>
    public static Assignment Give(Guid id, Guid personId, Role role, string? regencyCode, AssessmentCycle? cycle, DateOnly from, DateOnly? to, bool isChair, IEnumerable<Assignment> others)
    {
        Require.That(role is not Role.Chair, "Ketua adalah seorang panelis: pilih Panelis dan beri tanda ketua.", "Role");
        Require.That(to is null || to >= from, "Tanggal selesai tidak boleh sebelum tanggal mulai.", "To");
        Require.That((role is Role.RegencyCoordinator) == (regencyCode is not null), role is Role.RegencyCoordinator ? "Pilih kabupaten/kota koordinator ini." : "Peran ini tidak terikat pada satu kabupaten/kota.", "RegencyCode");
        Require.That(IsPerCycle(role) == (cycle is not null), IsPerCycle(role) ? "Pilih siklus penilaian." : "Peran ini tidak terikat pada satu siklus.", "Year");
        Require.That(!isChair || role is Role.Panelist, "Hanya panelis yang dapat menjadi ketua.", "IsChair");
        RequireOpen(role, cycle);
        foreach (var other in others.Where(o => o.PersonId == personId && Overlaps(o, from, to)))
        {
            var judges = role is Role.Panelist or Role.Verifier || other.Role is Role.Panelist or Role.Verifier;
            var answers = role is Role.RegencyCoordinator || other.Role is Role.RegencyCoordinator;
            Require.That(!(judges && answers), "Koordinator kabupaten/kota tidak dapat sekaligus menjadi panelis atau tim teknis.", "Role");
            Require.That(
                !(other.Role == role && other.RegencyCode == regencyCode && other.CycleId == cycle?.Id),
                "Orang ini sudah memegang peran yang sama pada waktu itu.",
                "Role");
        }

        var assignment = new Assignment(id, personId, role, from, to) { RegencyCode = regencyCode, CycleId = cycle?.Id, IsChair = isChair };
        assignment.Record(new AssignmentGiven(personId, role, regencyCode, cycle?.Id, from, to, isChair));
        return assignment;
    }

    /// <param name="lastDay">The last day on which it holds; the day before its first takes it back.</param>
    /// <param name="cycle">Its cycle, for panel and technical team.</param>
    public void End(DateOnly lastDay, AssessmentCycle? cycle)
    {
        RequireOpen(Role, Own(cycle));
        Require.That(lastDay >= From.AddDays(-1), "Tanggal selesai tidak boleh sebelum tanggal mulai.", "To");
        Require.That(To is null || lastDay < To, "Penugasan ini sudah berakhir pada atau sebelum tanggal itu.", "To");
        To = lastDay;
        Record(new AssignmentEnded(PersonId, Role, RegencyCode, lastDay));
    }

    public void MakeChair(bool isChair, AssessmentCycle cycle)
    {
        Require.That(Role is Role.Panelist, "Hanya panelis yang dapat menjadi ketua.");
        RequireOpen(Role, Own(cycle));
        if (IsChair != isChair)
        {
            IsChair = isChair;
            Record(new ChairChanged(PersonId, isChair));
        }
    }

    /// <summary>In the plenary people may still change, the panel may not (product.md, A cycle).</summary>
    private static void RequireOpen(Role role, AssessmentCycle? cycle)
    {
        if (cycle is not null)
        {
            var possible = PhaseTable.Of(Act.EditPeople, cycle.Phase);
            Require.That(
                possible is Possible.Yes || (possible is Possible.Limited && role is not Role.Panelist),
                $"{(role is Role.Panelist ? "Susunan panel" : "Tim teknis")} {cycle.AssessmentYear} tidak dapat diubah pada tahap {cycle.PhaseName}.");
        }
    }

    private AssessmentCycle? Own(AssessmentCycle? cycle) =>
        cycle?.Id == CycleId ? cycle : throw new ArgumentException("The cycle is not this assignment's.", nameof(cycle));

    public bool Overlaps(Assignment other) => Overlaps(other, From, To);

    private static bool Overlaps(Assignment other, DateOnly from, DateOnly? to) =>
        other.From <= (to ?? DateOnly.MaxValue) && from <= (other.To ?? DateOnly.MaxValue);
}
