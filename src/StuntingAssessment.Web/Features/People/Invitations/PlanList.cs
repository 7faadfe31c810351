using StuntingAssessment.Domain.Agencies;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Spreadsheets;

namespace StuntingAssessment.Web.Features.People.Invitations;

/// <summary>
/// Says for each row of a list what would happen now, and writes nothing. The rules are the assignment's own: what they refuse for one person they
/// refuse here, with the same sentence.
/// </summary>
public sealed class PlanList(PortalDbContext db, PortalClock clock, TimeProvider time)
{
    public async Task<ListPlan> RunAsync(ListReading reading, CancellationToken cancellationToken)
    {
        var addresses = reading.Rows.Select(r => PortalUser.Normalized(r.Email)).Distinct().ToList();
        var years = reading.Rows.Select(r => r.Year).OfType<int>().Distinct().ToList();
        var accounts = await db.Users.AsNoTracking().Where(u => addresses.Contains(u.NormalizedUserName!)).ToListAsync(cancellationToken);
        var ids = accounts.ConvertAll(u => u.Id);
        var held = await db.Assignments.AsNoTracking().Where(a => ids.Contains(a.PersonId)).ToListAsync(cancellationToken);
        var cycles = await db.Cycles.AsNoTracking().Where(c => years.Contains(c.AssessmentYear)).ToListAsync(cancellationToken);
        var seats = reading.Rows.Select(r => r.AgencyId).OfType<Guid>().Distinct().ToList();
        var agencies = await db.Agencies.AsNoTracking().Where(a => seats.Contains(a.Id)).ToListAsync(cancellationToken);
        var chairs = await db.Assignments.AsNoTracking().Where(a => a.IsChair && db.Cycles.Any(c => c.Id == a.CycleId && years.Contains(c.AssessmentYear)))
            .Select(a => new FormerChair(a, db.Users.Where(u => u.Id == a.PersonId).Select(u => u.Name).First())).ToListAsync(cancellationToken);
        return new Draft(reading, new Known(accounts, held, cycles, agencies, chairs), clock, time).Plan();
    }

    private sealed record FormerChair(Assignment Assignment, string Name);

    /// <summary>What the portal holds of the people, cycles and offices in the list.</summary>
    private sealed record Known(List<PortalUser> Accounts, List<Assignment> Held, List<AssessmentCycle> Cycles, List<Agency> Agencies, List<FormerChair> Chairs);

    /// <summary>What is known so far while the rows are gone through from above.</summary>
    private sealed class Draft(ListReading reading, Known known, PortalClock clock, TimeProvider time)
    {
        private readonly Dictionary<string, Person> people = [];
        private readonly ILookup<int, CellProblem> unread = reading.Problems.ToLookup(p => p.Row);

        public ListPlan Plan()
        {
            List<PlannedRow> rows = [.. reading.Rows.Select(RowOf)];
            return new ListPlan(rows, [.. people.Values.Where(p => p.Given.Count > 0).Select(p => new PlannedPerson(p.FirstRow, p.Account, p.IsNew, p.Given))]);
        }

        private PlannedRow RowOf(ListRow row)
        {
            List<CellProblem> problems = [.. unread[row.Number], .. ChairTwice(row)];
            if (problems.Count > 0)
            {
                return new PlannedRow(row, ListOutcome.Refused, "", problems, row.Number);
            }

            var person = PersonOf(row);
            var cycle = known.Cycles.Find(c => c.AssessmentYear == row.Year);
            if (Refusal(row, person, cycle) is { } refusal)
            {
                return new PlannedRow(row, ListOutcome.Refused, "", [refusal], row.Number);
            }

            if (person.Held.Find(a => IsTheSame(a, row, cycle) && IsOpen(a, row)) is { } same)
            {
                return Same(row, person, same);
            }

            try
            {
                var acting = row.ActingPosition is { } position ? new Acting(position, null) : null;
                var given = Assignment.Give(Ids.New(time), person.Account.Id, row.Role!.Value, row.RegencyCode, cycle, row.From, row.To, row.IsChair, person.Held, acting, SeatOf(row));
                return Given(row, person, given);
            }
            catch (RuleBrokenException refused)
            {
                return new PlannedRow(row, ListOutcome.Refused, "", [reading.Problem(row, ListColumns.OfField(refused.Field), refused.Message)], row.Number);
            }
        }

        private OperatorSeat? SeatOf(ListRow row) => known.Agencies.Find(a => a.Id == row.AgencyId) is { } agency ? new OperatorSeat(agency.RegionId, [agency]) : null;

        private Person PersonOf(ListRow row)
        {
            var address = PortalUser.Normalized(row.Email);
            if (!people.TryGetValue(address, out var person))
            {
                var account = known.Accounts.Find(u => u.NormalizedUserName == address);
                person = new Person(account ?? PortalUser.Of(Ids.New(time), row.Name, row.Email, clock.UtcNow), account is null, account is null ? [] : known.Held.FindAll(a => a.PersonId == account.Id));
                people.Add(address, person);
            }

            return person;
        }

        private CellProblem? Refusal(ListRow row, Person person, AssessmentCycle? cycle) => row switch
        {
            _ when person.Account.ClosedAt is not null => reading.Problem(row, ListColumns.Email, "Akun dengan alamat ini ditutup. Buka kembali dahulu dari daftar pengguna."),
            _ when person is { IsNew: true, Given.Count: > 0 } && person.Account.Name != row.Name =>
                reading.Problem(row, ListColumns.Name, $"Alamat ini sudah dipakai baris {person.FirstRow} untuk {person.Account.Name}. Satu alamat untuk satu orang."),
            { Year: { } year } when cycle is null => reading.Problem(row, ListColumns.Year, $"Siklus penilaian {year} belum ada."),
            _ => null,
        };

        private IEnumerable<CellProblem> ChairTwice(ListRow row)
        {
            var all = row.IsChair ? reading.Rows.Where(r => r.IsChair && r.Year == row.Year).Select(r => r.Number).ToList() : [];
            return all.Count > 1 ? [reading.Problem(row, ListColumns.Chair, $"Baris {string.Join(" dan ", all)} sama-sama ketua. Satu siklus punya satu ketua.")] : [];
        }

        private static bool IsTheSame(Assignment held, ListRow row, AssessmentCycle? cycle) =>
            held.Role == row.Role && held.RegencyCode == row.RegencyCode && held.CycleId == cycle?.Id
            && (row.AgencyId is null ? held.AgencyIds.Count == 0 : held.AgencyIds.Contains(row.AgencyId.Value));

        private static bool IsOpen(Assignment held, ListRow row) =>
            !(held.To < held.From) && (held.To is null || held.To >= row.From) && (row.To is null || held.From <= row.To);

        private PlannedRow Same(ListRow row, Person person, Assignment same)
        {
            if (person.Rows.TryGetValue(same.Id, out var earlier))
            {
                return new PlannedRow(row, ListOutcome.Refused, "", [reading.Problem(row, ListColumns.Email, $"Sama dengan baris {earlier}. Hapus salah satunya.")], row.Number);
            }

            if (row.IsChair && !same.IsChair)
            {
                return new PlannedRow(row, ListOutcome.Refused, "", [reading.Problem(row, ListColumns.Chair, "Orang ini sudah panelis. Jadikan ia ketua dari halamannya.")], row.Number);
            }

            return new PlannedRow(row, ListOutcome.Unchanged, $"Sudah memegang peran ini {AssignmentWords.Period(same.From, same.To)}; tidak ada yang diubah.", [], row.Number);
        }

        private PlannedRow Given(ListRow row, Person person, Assignment given)
        {
            var isNew = person.IsNew && person.Given.Count == 0;
            person.Take(row.Number, given);
            var role = AssignmentWords.Title(given.Role, row.AgencyName is { } agency ? $"{agency} {row.RegencyName}" : row.RegencyName, row.Year, given.IsChair, given.ActingPosition);
            var words = isNew ? $"Akun baru sebagai {role}, {AssignmentWords.Period(given.From, given.To)}." : $"Mendapat peran {role}, {AssignmentWords.Period(given.From, given.To)}.";
            if (!person.IsNew && person.Account.Name != row.Name)
            {
                words += $" Di portal bernama {person.Account.Name}; nama itu tidak diubah.";
            }

            if (given.IsChair && known.Chairs.Find(c => c.Assignment.CycleId == given.CycleId && c.Assignment.Overlaps(given)) is { } former)
            {
                words += $" Ketua sekarang, {former.Name}, menjadi panelis biasa.";
            }

            return new PlannedRow(row, isNew ? ListOutcome.NewPerson : ListOutcome.NewRole, words, [], person.FirstRow);
        }
    }

    private sealed class Person(PortalUser account, bool isNew, List<Assignment> held)
    {
        public PortalUser Account => account;

        public bool IsNew => isNew;

        public List<Assignment> Held => held;

        public int FirstRow { get; private set; }

        /// <summary>Which row gave what.</summary>
        public Dictionary<Guid, int> Rows { get; } = [];

        public List<Assignment> Given { get; } = [];

        public void Take(int row, Assignment assignment)
        {
            FirstRow = FirstRow == 0 ? row : FirstRow;
            Rows.Add(assignment.Id, row);
            held.Add(assignment);
            Given.Add(assignment);
        }
    }
}
