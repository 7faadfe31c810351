using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Security.Authorization;

namespace StuntingAssessment.Web.Tests.Features.Evidence.Verification;

/// <summary>One portal in the phase verification for a test class; each test takes an action of its own.</summary>
public sealed class Checking : IAsyncLifetime
{
    public PortalFixture Portal { get; } = new();

    public World World => Portal.World;

    public static string Address(string regency, int action) => $"/penilaian/2024/{regency}/aksi/{action}";

    public async Task InitializeAsync()
    {
        await Portal.InitializeAsync();
        await World.BeginAsync(Phase.Verification);
    }

    public Task DisposeAsync() => Portal.DisposeAsync();

    public Task<Browser> VerifierAsync() => Portal.SignInAsAsync(World.Verifier);

    /// <summary>Somebody else with the same task.</summary>
    public async Task<Browser> ColleagueAsync()
    {
        const string Email = "verifikator2@contoh.invalid";
        var person = await World.PersonAsync(Email, "Tim Teknis Dua");
        var cycle = await World.CycleAsync();
        await Portal.WithDbAsync(async db =>
        {
            db.Assignments.Add(Assignment.Give(World.NewId(), person, Role.Verifier, null, cycle, new DateOnly(2023, 1, 1), null, false, []));
            await db.SaveChangesAsync();
        });
        return await Portal.SignInAsAsync(Email);
    }

    public Task<Submission> StoredAsync(string regency, int action) => Portal.ReadAsync(db =>
        db.Submissions.AsNoTracking().Include(s => s.Evidence).ThenInclude(e => e.Files).Include(s => s.Verdicts).Include(s => s.Grades).AsSplitQuery()
            .SingleAsync(s => s.RegencyCode == regency && s.ActionNo == action));

    public Task<bool> HasRowAsync(string regency, int action) => Portal.ReadAsync(db => db.Submissions.AnyAsync(s => s.RegencyCode == regency && s.ActionNo == action));

    public Task GiveAsync(string regency, int action, string requirement, VerdictStatus status, string? reason) =>
        World.SubmissionAsync(regency, action, World.Verifier, (s, cycle, stamp) => s.GiveVerdict(cycle, requirement, status, reason, stamp));

    /// <summary>A verdict on everything that waits for one.</summary>
    public Task GiveAllAsync(string regency, int action) => World.SubmissionAsync(regency, action, World.Verifier, (s, cycle, stamp) =>
    {
        foreach (var asked in s.WithoutVerdict(cycle))
        {
            s.GiveVerdict(cycle, asked.Code, VerdictStatus.Met, null, stamp);
        }
    });

    /// <summary>Moves the cycle for the rest of a test, and back for the next one.</summary>
    public async Task<IAsyncDisposable> InPhaseAsync(Phase phase)
    {
        await World.MoveToAsync(phase);
        return new BackToVerification(World);
    }

    /// <summary>Everybody without the permission gets 403 for the page and for the post, the signed out the sign-in page.</summary>
    public async Task IsTheVerifiersOnlyAsync(string? page, string? post)
    {
        using var nobody = Portal.Anonymous();
        (await nobody.GetAsync(page ?? post!)).Location.Should().StartWith("/masuk");
        foreach (var email in World.Without(Permission.VerifySubmissions))
        {
            using var browser = await Portal.SignInAsAsync(email);
            if (page is not null)
            {
                (await browser.GetAsync(page)).Status.Should().Be(HttpStatusCode.Forbidden, email);
            }

            if (post is not null)
            {
                (await browser.PostAsync(post)).Status.Should().Be(HttpStatusCode.Forbidden, email);
            }
        }
    }

    private sealed class BackToVerification(World world) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await world.MoveToAsync(Phase.Verification);
    }
}
