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
        if (cycle is not null)
        {
            Require.That(PhaseTable.Of(Act.EditPeople, cycle.Phase) is not Possible.No, $"Susunan tim tidak dapat diubah pada tahap {cycle.PhaseName}.");
        }

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

    public void End(DateOnly lastDay)
    {
        Require.That(lastDay >= From.AddDays(-1), "Tanggal selesai tidak boleh sebelum tanggal mulai.", "To");
        To = lastDay;
        Record(new AssignmentEnded(PersonId, Role, RegencyCode, lastDay));
    }

    public void MakeChair(bool isChair)
    {
        Require.That(Role is Role.Panelist, "Hanya panelis yang dapat menjadi ketua.");
        if (IsChair != isChair)
        {
            IsChair = isChair;
            Record(new ChairChanged(PersonId, isChair));
        }
    }

    private static bool Overlaps(Assignment other, DateOnly from, DateOnly? to) =>
        other.From <= (to ?? DateOnly.MaxValue) && from <= (other.To ?? DateOnly.MaxValue);
}
