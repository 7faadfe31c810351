using StuntingAssessment.Web.Features.People.Invitations;
using StuntingAssessment.Web.Platform.Security.Authentication;
using StuntingAssessment.Web.Platform.Spreadsheets.Csv;

namespace StuntingAssessment.Web.Features.People.Users;

[Authorize(Policies.ManagePeople)]
[Route("pengguna")]
public sealed class PeopleController(PortalDbContext db, PeopleList list, Dormancy dormancy, CurrentUser user, PortalClock clock) : Controller
{
    private const int LinksShown = 5;

    [HttpGet("")]
    public async Task<IActionResult> Index(PeopleFilter filter, CancellationToken cancellationToken) => View(await list.LoadAsync(filter, cancellationToken));

    [HttpGet("pengguna.csv")]
    public async Task<IActionResult> Csv(PeopleFilter filter, CancellationToken cancellationToken) =>
        File(await list.CsvAsync(filter, cancellationToken), CsvText.ContentType, "pengguna.csv");

    [HttpGet("{person:guid}")]
    public async Task<IActionResult> Show(Guid person, CancellationToken cancellationToken)
    {
        var oldest = clock.UtcNow - PortalSessions.Lasts;
        var found = await db.Users.AsNoTracking().Where(u => u.Id == person)
            .Select(u => new
            {
                Account = u,
                Sessions = db.UserSessions.Count(s => s.UserId == u.Id && s.Stamp == u.SecurityStamp && s.LastSeenAt > oldest),
                Links = db.AccountLinks.Where(l => l.UserId == u.Id).OrderByDescending(l => l.CreatedAt).Take(LinksShown)
                    .Select(l => new LinkLine(l.Kind, l.CreatedAt, l.ExpiresAt, l.UsedAt, l.RevokedAt)).ToList(),
            })
            .SingleAsync(cancellationToken);
        var account = found.Account;
        var dormant = await dormancy.NowAsync(cancellationToken);
        var state = AccountStates.Of(account.ClosedAt, account.PasswordHash is not null, dormant.Locks(account), account.LockedUntil, clock.UtcNow);
        return View(new PersonModel(
            person, account.Name, account.Email!, state, account.CreatedAt, account.LastSignInAt, account.LockedUntil, clock.UtcNow, clock.Today,
            person == user.Id, found.Links, await db.AssignmentsOfAsync(person, cancellationToken), OneTimeLink.TakeFrom(TempData))
        {
            HasSecondFactor = account.HasSecondFactor,
            Sessions = found.Sessions,
        });
    }
}
