using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using StuntingAssessment.Domain;
using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform;
using StuntingAssessment.Web.Platform.Data;
using StuntingAssessment.Web.Platform.Security.Authorization;
using StuntingAssessment.Web.Seed;

namespace StuntingAssessment.Web.Tests.Support;

/// <summary>Builds what a test starts from, through the domain's own methods: no state that the portal cannot reach.</summary>
public sealed class World(PortalFixture portal)
{
    public const string Password = "uji-coba kuda laut 42";
    public const string Admin1 = "admin1@contoh.invalid";
    public const string Admin2 = "admin2@contoh.invalid";
    public const string Verifier = "verifikator@contoh.invalid";
    public const string Observer = "pengamat@contoh.invalid";
    public const string Chair = "panelis1@contoh.invalid";
    public const string Panelist2 = "panelis2@contoh.invalid";
    public const string Panelist3 = "panelis3@contoh.invalid";
    /// <summary>Of Bulungan's health office, which leads action 7.</summary>
    public const string HealthOperator = "operator.6501.dinkes@contoh.invalid";
    public const string Bulungan = "65.01";
    public const string Malinau = "65.02";
    public const string Nunukan = "65.03";
    public const string TanaTidung = "65.04";
    public const string Tarakan = "65.71";

    /// <summary>A thousand people sign in during a run. How much a guess costs is a number of the framework's and no business of theirs.</summary>
    public const int HashIterations = 1_000;

    private static readonly Lazy<string> PasswordHash = new(() => new PasswordHasher<PortalUser>(Options.Create(new PasswordHasherOptions { IterationCount = HashIterations })).HashPassword(null!, Password));

    /// <summary>Everybody but the signed out, one address per role; the chair is a panellist too.</summary>
    public static IReadOnlyDictionary<Role, string> OneOfEach { get; } = new Dictionary<Role, string>
    {
        [Role.ProvinceAdmin] = Admin1,
        [Role.Verifier] = Verifier,
        [Role.Panelist] = Panelist2,
        [Role.Chair] = Chair,
        [Role.RegencyCoordinator] = Coordinator(Bulungan),
        [Role.AgencyOperator] = HealthOperator,
        [Role.Observer] = Observer,
    };

    /// <summary>Who must be refused: one address for each role that lacks the permission.</summary>
    public static IEnumerable<string> Without(Permission permission) =>
        OneOfEach.Where(p => !Permissions.Has(p.Key, permission) && !(p.Key is Role.Chair && Permissions.Has(Role.Panelist, permission))).Select(p => p.Value);

    public static string Coordinator(string regency) => $"koordinator.{regency.Replace(".", "", StringComparison.Ordinal)}@contoh.invalid";

    public static string Panelist(int number) => $"panelis{number}@contoh.invalid";

    /// <summary>Regions, the 2024 cycle in the phase, and the demo's cast: two admins, verifier, six panellists, five coordinators, observer.</summary>
    public async Task<AssessmentCycle> BeginAsync(Phase phase = Phase.Submission)
    {
        await portal.StartFromAsync("begun", p => p.World.SeedAsync());
        return await MoveToAsync(phase);
    }

    public Task<AssessmentCycle> CycleAsync(int year = 2024) => portal.ReadAsync(db => db.Cycles.AsNoTracking().SingleAsync(c => c.AssessmentYear == year));

    /// <summary>Forward or back to the phase, the rules confirmed on the way.</summary>
    public async Task<AssessmentCycle> MoveToAsync(Phase phase, int year = 2024)
    {
        await portal.WithDbAsync(async db =>
        {
            var cycle = await db.Cycles.SingleAsync(c => c.AssessmentYear == year);
            while (cycle.Phase != phase)
            {
                if (cycle.Phase > phase)
                {
                    cycle.MoveBack("uji");
                    continue;
                }

                if (cycle.Phase is Phase.Submission && !cycle.IsRulesConfirmed)
                {
                    cycle.ConfirmRules(await StampAsync(db, Admin1));
                }

                cycle.MoveForward([]);
            }

            await db.SaveChangesAsync();
        });
        return await CycleAsync(year);
    }

    public Task ChangeCycleAsync(Action<AssessmentCycle> change, int year = 2024) => portal.WithDbAsync(async db =>
    {
        change(await db.Cycles.SingleAsync(c => c.AssessmentYear == year));
        await db.SaveChangesAsync();
    });

    public async Task<Guid> PersonAsync(string email, string name, params Assignment[] assignments)
    {
        var id = Guid.Empty;
        await portal.WithDbAsync(async db =>
        {
            var user = Account(email, name);
            id = user.Id;
            db.Users.Add(user);
            db.Assignments.AddRange(assignments);
            await db.SaveChangesAsync();
        });
        return id;
    }

    public Task<Guid> IdOfAsync(string email) => portal.ReadAsync(db => db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync());

    /// <summary>Loads or starts the submission, does something with it as the person, saves.</summary>
    public async Task<Guid> SubmissionAsync(string regency, int actionNo, string email, Action<Submission, AssessmentCycle, Stamp> act)
    {
        var id = Guid.Empty;
        await portal.WithDbAsync(async db =>
        {
            var cycle = await db.Cycles.AsNoTracking().SingleAsync(c => c.AssessmentYear == 2024);
            var submission = await db.Submissions.Include(s => s.Evidence).ThenInclude(e => e.Files).Include(s => s.Verdicts).Include(s => s.Grades).AsSplitQuery()
                .SingleOrDefaultAsync(s => s.CycleId == cycle.Id && s.RegencyCode == regency && s.ActionNo == actionNo);
            if (submission is null)
            {
                db.Submissions.Add(submission = Submission.Start(NewId(), cycle, regency, actionNo));
            }

            act(submission, cycle, await StampAsync(db, email));
            await db.SaveChangesAsync();
            id = submission.Id;
        });
        return id;
    }

    /// <summary>In the submission phase: the coordinator files the action with a link for each requirement.</summary>
    public Task<Guid> FiledAsync(string regency, int actionNo) => SubmissionAsync(regency, actionNo, Coordinator(regency), (s, cycle, stamp) =>
    {
        foreach (var requirement in cycle.Rules.Action(actionNo).Requirements.Where(r => r.IsEvidence))
        {
            s.AddLink(cycle, NewId(), requirement.Code, requirement.Name, "https://contoh.invalid/bukti", stamp);
        }

        s.Submit(cycle, [], stamp);
    });

    /// <summary>Grades every document criterion of the regency.</summary>
    public async Task GradedAsync(string regency, Func<Criterion, string> letter)
    {
        var cycle = await CycleAsync();
        foreach (var action in cycle.Rules.CountedActions)
        {
            await SubmissionAsync(regency, action.No, Verifier, (s, c, stamp) =>
            {
                foreach (var criterion in c.Rules.DocumentCriteria.Where(k => k.Action == action.No))
                {
                    s.SetGrade(c, criterion.Code, letter(criterion), null, stamp);
                }
            });
        }
    }

    /// <summary>The yearly review is done: everybody confirmed, each by another admin.</summary>
    public Task ReviewedAsync(int year = 2024) => portal.WithDbAsync(async db =>
    {
        var (first, second) = (await StampAsync(db, Admin1), await StampAsync(db, Admin2));
        foreach (var assignment in await db.Assignments.Include(a => a.Reviews).ToListAsync())
        {
            assignment.Confirm(year, isOnlyAdmin: false, assignment.PersonId == first.By ? second : first);
        }

        await db.SaveChangesAsync();
    });

    public Task DeclaredAsync(string email, string regency, bool hasConflict = false) => portal.WithDbAsync(async db =>
    {
        var cycle = await db.Cycles.AsNoTracking().SingleAsync(c => c.AssessmentYear == 2024);
        db.ConflictDeclarations.Add(ConflictDeclaration.Declare(NewId(), cycle, regency, hasConflict, hasConflict ? "kerabat menjabat di sana" : null, await StampAsync(db, email)));
        await db.SaveChangesAsync();
    });

    /// <summary>In the presentation phase: opens, fills and, unless told otherwise, submits the panellist's sheet. Share is of each criterion's maximum, 0 to 1.</summary>
    public async Task<Guid> SheetAsync(string email, string regency, decimal share, bool submit = true, SheetNotes? notes = null)
    {
        var id = NewId();
        await portal.WithDbAsync(async db =>
        {
            var cycle = await db.Cycles.AsNoTracking().SingleAsync(c => c.AssessmentYear == 2024);
            var stamp = await StampAsync(db, email);
            var declaration = await db.ConflictDeclarations.SingleOrDefaultAsync(d => d.PanelistId == stamp.By && d.RegencyCode == regency);
            if (declaration is null)
            {
                db.ConflictDeclarations.Add(declaration = ConflictDeclaration.Declare(NewId(), cycle, regency, false, null, stamp));
            }

            var sheet = ScoreSheet.Open(id, NewId(), cycle, regency, declaration, stamp);
            sheet.SaveDraft(cycle, cycle.PanelCriteriaOf(regency).ToDictionary(c => c.Code, c => (decimal?)decimal.Round(c.Max!.Value * share, 2)), notes ?? SheetNotes.None, stamp);
            if (submit)
            {
                sheet.Submit(cycle, confirmBlank: false, new string('a', 64), stamp);
            }

            db.ScoreSheets.Add(sheet);
            await db.SaveChangesAsync();
        });
        return id;
    }

    /// <summary>Everything graded and every sheet submitted, five different totals, phase plenary: ready to freeze.</summary>
    public Task ReadyToFreezeAsync() => portal.StartFromAsync("ready to freeze", p => p.World.ScoreEverythingAsync());

    private async Task SeedAsync()
    {
        await portal.WithAsync(async services =>
        {
            await services.GetRequiredService<ReferenceSeed>().RunAsync(withCycle: true, CancellationToken.None);
            return true;
        });
        await CastAsync(await CycleAsync());
    }

    private async Task ScoreEverythingAsync()
    {
        await BeginAsync(Phase.Submission);
        string[] regencies = [Bulungan, Nunukan, Malinau, Tarakan, TanaTidung];
        foreach (var regency in regencies)
        {
            for (var action = 1; action <= 8; action++)
            {
                await FiledAsync(regency, action);
            }
        }

        await MoveToAsync(Phase.Verification);
        for (var i = 0; i < regencies.Length; i++)
        {
            var rank = i;
            await GradedAsync(regencies[i], c => c.Levels[c.Code.EndsWith(".1", StringComparison.Ordinal) ? Math.Min(rank, 3) : 0].Letter);
        }

        await MoveToAsync(Phase.Presentation);
        for (var p = 1; p <= 6; p++)
        {
            for (var i = 0; i < regencies.Length; i++)
            {
                await SheetAsync(Panelist(p), regencies[i], 0.95m - (0.06m * i) - (0.01m * p));
            }
        }

        await MoveToAsync(Phase.Plenary);
    }

    public Guid NewId() => Ids.New(portal.Clock);

    private Task CastAsync(AssessmentCycle cycle) => portal.WithDbAsync(async db =>
    {
        var from = new DateOnly(2023, 1, 1);
        void Add(string email, string name, Role role, string? regency = null, bool chair = false)
        {
            var user = Account(email, name);
            db.Users.Add(user);
            db.Assignments.Add(Assignment.Give(NewId(), user.Id, role, regency, Assignment.IsPerCycle(role) ? cycle : null, from, null, chair, []));
        }

        Add(Admin1, "Admin Satu", Role.ProvinceAdmin);
        Add(Admin2, "Admin Dua", Role.ProvinceAdmin);
        Add(Verifier, "Tim Teknis Satu", Role.Verifier);
        Add(Observer, "Pengamat Satu", Role.Observer);
        for (var i = 1; i <= 6; i++)
        {
            Add(Panelist(i), $"Panelis Nomor {i}", Role.Panelist, chair: i == 1);
        }

        foreach (var participant in cycle.Participants)
        {
            Add(Coordinator(participant.Code), $"Koordinator {participant.Name}", Role.RegencyCoordinator, participant.Code);
        }

        var regency = await db.Regions.SingleAsync(r => r.Code == Bulungan);
        var bulungan = await db.Regions.SingleAsync(r => r.Code == Bulungan);
        var office = (await db.Agencies.Where(a => a.RegionId == bulungan.Id).ToListAsync()).Single(a => a.Codes.Contains("DINKES"));
        var person = Account(HealthOperator, $"Operator {office.Name}");
        db.Users.Add(person);
        db.Assignments.Add(Assignment.Give(NewId(), person.Id, Role.AgencyOperator, Bulungan, null, from, null, false, [], seat: new OperatorSeat(bulungan.Id, [office])));
        await db.SaveChangesAsync();
    });

    private PortalUser Account(string email, string name) => new()
    {
        Id = NewId(),
        UserName = email,
        NormalizedUserName = email.ToUpperInvariant(),
        Email = email,
        NormalizedEmail = email.ToUpperInvariant(),
        Name = name,
        SearchText = $"{name} {email}".ToLowerInvariant(),
        PasswordHash = PasswordHash.Value,
        SecurityStamp = NewId().ToString("n"),
        ConcurrencyStamp = NewId().ToString("n"),
        CreatedAt = portal.Clock.Now.UtcDateTime,
    };

    private async Task<Stamp> StampAsync(PortalDbContext db, string email) =>
        new(await db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync(), portal.Clock.Now.UtcDateTime);
}
