using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Domain.People;

public sealed record AssignmentGiven(Guid PersonId, Role Role, string? RegencyCode, Guid? CycleId, DateOnly From, DateOnly? To, bool IsChair, Acting? Acting = null, IReadOnlyList<string>? Agencies = null) : DomainEvent;

/// <param name="ReviewYear">The yearly review in which it was ended, if it was.</param>
public sealed record AssignmentEnded(Guid PersonId, Role Role, string? RegencyCode, DateOnly To, int? ReviewYear = null) : DomainEvent;

public sealed record AssignmentProlonged(Guid PersonId, Role Role, string? RegencyCode, DateOnly Before, DateOnly? To) : DomainEvent;

public sealed record AssignmentConfirmed(Guid PersonId, Role Role, string? RegencyCode, int Year) : DomainEvent;

public sealed record ChairChanged(Guid PersonId, bool IsChair) : DomainEvent;

/// <summary>One person in one role, for a regency or a cycle where the role asks for it, between two dates (both included).</summary>
public sealed class Assignment : Aggregate
{
    private readonly List<AssignmentReview> reviews = [];

    private const string ActingHasAnEnd = "Pelaksana tugas (Plt.) selalu berbatas waktu: isi hari terakhirnya.";

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

    /// <summary>A coordinator's and an operator's; the code that the regency had when the assignment began.</summary>
    public string? RegencyCode { get; private set; }

    /// <summary>An operator's offices in that regency; empty for the other roles.</summary>
    public IReadOnlyList<Guid> AgencyIds { get; private set; } = [];

    /// <summary>Panel and technical team are chosen per cycle; the other roles hold over the years.</summary>
    public Guid? CycleId { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly? To { get; private set; }

    public bool IsChair { get; private set; }

    /// <summary>The position that the person fills for a time (Plt.); null for a lasting holder.</summary>
    public string? ActingPosition { get; private set; }

    /// <summary>Whom an acting official stands in for, when that person has an account.</summary>
    public Guid? InPlaceOf { get; private set; }

    /// <summary>At most one for each year.</summary>
    public IReadOnlyList<AssignmentReview> Reviews => reviews;

    public bool IsActive(DateOnly today) => From <= today && (To is null || today <= To);

    public static bool IsPerCycle(Role role) => role is Role.Panelist or Role.Verifier;

    /// <summary>Works for one regency and so never judges.</summary>
    public static bool IsOfRegency(Role role) => role is Role.RegencyCoordinator or Role.AgencyOperator;

    /// <param name="id">New.</param>
    /// <param name="personId">Whose.</param>
    /// <param name="role">Any but the chair, which is a flag of a panellist.</param>
    /// <param name="regencyCode">Asked of a coordinator and an operator, of nobody else.</param>
    /// <param name="cycle">Asked of panel and technical team, of nobody else.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day, or open.</param>
    /// <param name="isChair">Panellists only.</param>
    /// <param name="others">The person's other assignments.</param>
    /// <param name="acting">For an acting official (Plt.), whose assignment ends by its date.</param>
    /// <param name="seat">Asked of an operator, of nobody else.</param>
    /// <exception cref="RuleBrokenException">Scope and role do not fit, or the person judges what it answers for.</exception>
    public static Assignment Give(Guid id, Guid personId, Role role, string? regencyCode, AssessmentCycle? cycle, DateOnly from, DateOnly? to, bool isChair, IEnumerable<Assignment> others, Acting? acting = null, OperatorSeat? seat = null)
    {
        Require.That(role is not Role.Chair, "Ketua adalah seorang panelis: pilih Panelis dan beri tanda ketua.", "Role");
        Require.That(to is null || to >= from, "Tanggal selesai tidak boleh sebelum tanggal mulai.", "To");
        Require.That(IsOfRegency(role) == (regencyCode is not null), IsOfRegency(role) ? $"Pilih kabupaten/kota {(role is Role.AgencyOperator ? "operator" : "koordinator")} ini." : "Peran ini tidak terikat pada satu kabupaten/kota.", "RegencyCode");
        RequireSeat(role, seat, from);
        Require.That(IsPerCycle(role) == (cycle is not null), IsPerCycle(role) ? "Pilih siklus penilaian." : "Peran ini tidak terikat pada satu siklus.", "Year");
        Require.That(!isChair || role is Role.Panelist, "Hanya panelis yang dapat menjadi ketua.", "IsChair");
        Require.That(acting is null || to is not null, ActingHasAnEnd, "To");
        Require.That(acting?.InPlaceOf != personId, "Orang ini tidak dapat menggantikan dirinya sendiri.", "InPlaceOf");
        RequireOpen(role, cycle, isReturning: others.Any(o => o.PersonId == personId && o.Role == role && o.CycleId == cycle?.Id));
        var assignment = new Assignment(id, personId, role, from, to)
        {
            RegencyCode = regencyCode,
            AgencyIds = [.. seat?.Agencies.Select(a => a.Id) ?? []],
            CycleId = cycle?.Id,
            IsChair = isChair,
            ActingPosition = acting?.Position,
            InPlaceOf = acting?.InPlaceOf,
        };
        assignment.RequireCompatible(others, "Role");
        assignment.Record(new AssignmentGiven(personId, role, regencyCode, cycle?.Id, from, to, isChair, acting, seat?.Agencies.Select(a => a.Name).ToList()));
        return assignment;
    }

    /// <param name="lastDay">The new last day, later than the present one; or open.</param>
    /// <param name="today">In the province: what is over is given anew, not prolonged.</param>
    /// <param name="cycle">Its cycle, for panel and technical team.</param>
    /// <param name="others">The person's other assignments.</param>
    public void Prolong(DateOnly? lastDay, DateOnly today, AssessmentCycle? cycle, IEnumerable<Assignment> others)
    {
        RequireOpen(Role, Own(cycle));
        Require.That(To is not null, "Penugasan ini tanpa batas waktu; tidak ada yang perlu diperpanjang.", "To");
        var before = To!.Value;
        Require.That(before >= today && before >= From, "Penugasan ini sudah berakhir. Beri penugasan baru.", "To");
        Require.That(lastDay is null || lastDay > before, $"Isi tanggal sesudah {IndonesianDate.Full(before)}. Untuk mengakhirinya lebih awal, pilih Akhiri.", "To");
        Require.That(ActingPosition is null || lastDay is not null, ActingHasAnEnd, "To");
        To = lastDay;
        RequireCompatible(others, "To");
        Record(new AssignmentProlonged(PersonId, Role, RegencyCode, before, lastDay));
    }

    /// <param name="lastDay">The last day on which it holds; the day before its first takes it back.</param>
    /// <param name="cycle">Its cycle, for panel and technical team.</param>
    public void End(DateOnly lastDay, AssessmentCycle? cycle) => End(lastDay, cycle, null);

    /// <summary>Keeps it for another year.</summary>
    /// <param name="year">Of the review.</param>
    /// <param name="isOnlyAdmin">Nobody but the person could confirm the own assignment.</param>
    /// <param name="stamp">Who confirms.</param>
    public void Confirm(int year, bool isOnlyAdmin, Stamp stamp)
    {
        Require.That(stamp.By != PersonId || isOnlyAdmin, "Penugasan Anda sendiri dikonfirmasi oleh admin provinsi yang lain.");
        RequireNotReviewed(year);
        reviews.Add(new AssignmentReview(Id, year, ReviewOutcome.Confirmed, stamp));
        Record(new AssignmentConfirmed(PersonId, Role, RegencyCode, year));
    }

    /// <summary>Ends it as the outcome of a yearly review.</summary>
    public void EndInReview(int year, DateOnly lastDay, AssessmentCycle? cycle, Stamp stamp)
    {
        RequireNotReviewed(year);
        End(lastDay, cycle, year);
        reviews.Add(new AssignmentReview(Id, year, ReviewOutcome.Ended, stamp));
    }

    private void RequireNotReviewed(int year) =>
        Require.That(reviews.TrueForAll(r => r.Year != year), $"Penugasan ini sudah ditinjau untuk {year}.");

    private void End(DateOnly lastDay, AssessmentCycle? cycle, int? reviewYear)
    {
        RequireOpen(Role, Own(cycle));
        Require.That(lastDay >= From.AddDays(-1), "Tanggal selesai tidak boleh sebelum tanggal mulai.", "To");
        Require.That(To is null || lastDay < To, "Penugasan ini sudah berakhir pada atau sebelum tanggal itu.", "To");
        To = lastDay;
        Record(new AssignmentEnded(PersonId, Role, RegencyCode, lastDay, reviewYear));
    }

    public void MakeChair(bool isChair, AssessmentCycle cycle)
    {
        Require.That(Role is Role.Panelist, "Hanya panelis yang dapat menjadi ketua.");
        RequireChairMayMove(Own(cycle)!);
        if (IsChair != isChair)
        {
            IsChair = isChair;
            Record(new ChairChanged(PersonId, isChair));
        }
    }

    /// <summary>
    /// The panel stays as it is in the plenary, its chair may be another: a chair in conflict with a participant cannot decide on it, and somebody
    /// must be able to (decision 0023).
    /// </summary>
    private static void RequireChairMayMove(AssessmentCycle cycle) =>
        Require.That(
            cycle.Now(Act.EditPeople) is Possible.Yes || cycle.Now(Act.Moderate) is Possible.Limited,
            $"Ketua tim penilai {cycle.AssessmentYear} tidak dapat diganti {(cycle.IsFrozen ? "setelah hasil dibekukan" : $"pada tahap {cycle.PhaseName}")}.");

    /// <summary>In the plenary people may still change, the panel may not. For a new version a former panellist may return.</summary>
    private static void RequireOpen(Role role, AssessmentCycle? cycle, bool isReturning = false)
    {
        if (cycle is not null)
        {
            var possible = cycle.Now(Act.EditPeople);
            Require.That(
                possible is Possible.Yes || (possible is Possible.Limited && (role is not Role.Panelist || (cycle.IsCorrecting && isReturning))),
                $"{(role is Role.Panelist ? "Susunan panel" : "Tim teknis")} {cycle.AssessmentYear} tidak dapat diubah pada tahap {cycle.PhaseName}.");
        }
    }

    private static void RequireSeat(Role role, OperatorSeat? seat, DateOnly from)
    {
        Require.That(role is Role.AgencyOperator || seat is null or { Agencies.Count: 0 }, "Hanya operator OPD yang terikat pada perangkat daerah.", "AgencyId");
        if (role is Role.AgencyOperator)
        {
            Require.That(seat is { Agencies.Count: > 0 }, "Pilih perangkat daerah operator ini.", "AgencyId");
            Require.That(seat!.Agencies.All(a => a.RegionId == seat.RegionId), "Perangkat daerah itu bukan milik kabupaten/kota yang dipilih.", "AgencyId");
            Require.That(seat.Agencies.All(a => a.IsIn(from.Year)), $"Perangkat daerah itu tidak ada pada tahun {from.Year}.", "AgencyId");
        }
    }

    private AssessmentCycle? Own(AssessmentCycle? cycle) =>
        cycle?.Id == CycleId ? cycle : throw new ArgumentException("The cycle is not this assignment's.", nameof(cycle));

    /// <summary>Two that share a day. One that was taken back before its first day shares none.</summary>
    public bool Overlaps(Assignment other) =>
        !IsTakenBack && !other.IsTakenBack
        && other.From <= (To ?? DateOnly.MaxValue) && From <= (other.To ?? DateOnly.MaxValue);

    private bool IsTakenBack => To < From;

    /// <summary>Who answers for a regency does not judge, and nobody holds the same twice.</summary>
    private void RequireCompatible(IEnumerable<Assignment> others, string field)
    {
        foreach (var other in others.Where(o => o.PersonId == PersonId && !ReferenceEquals(o, this) && Overlaps(o)))
        {
            Require.That(!(Judges(this) && Answers(other)) && !(Judges(other) && Answers(this)), "Koordinator kabupaten/kota dan operator OPD tidak dapat sekaligus menjadi panelis atau tim teknis.", field);
            Require.That(
                !(other.Role == Role && other.RegencyCode == RegencyCode && other.CycleId == CycleId && (Role is not Role.AgencyOperator || other.AgencyIds.Any(AgencyIds.Contains))),
                "Orang ini sudah memegang peran yang sama pada waktu itu.",
                field);
        }
    }

    private static bool Judges(Assignment assignment) => assignment.Role is Role.Panelist or Role.Verifier;

    private static bool Answers(Assignment assignment) => IsOfRegency(assignment.Role);
}
