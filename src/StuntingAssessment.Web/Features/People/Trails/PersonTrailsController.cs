using System.Globalization;
using StuntingAssessment.Web.Features.People.Assignments;
using StuntingAssessment.Web.Features.Shared.Trail;
using StuntingAssessment.Web.Platform.Spreadsheets.Csv;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.People.Trails;

/// <summary>Everything that one person did, and what was done to the account.</summary>
[Authorize(Policies.ManagePeople)]
[Route("pengguna/{person:guid}")]
public sealed class PersonTrailsController(PortalDbContext db, CurrentUser user, PortalClock clock, AuditReading reading) : Controller
{
    public const int PageSize = 50;
    private const int CsvRows = 100_000;

    [HttpGet("jejak")]
    public async Task<IActionResult> Index(Guid person, PersonTrailFilter filter, [FromQuery(Name = KeysetNavTagHelper.AfterParameter)] long? after, [FromQuery(Name = KeysetNavTagHelper.BeforeParameter)] long? before, CancellationToken cancellationToken)
    {
        var whom = await db.Users.Where(u => u.Id == person).Select(u => new { u.Id, u.Name, u.CreatedAt }).SingleAsync(cancellationToken);
        var asked = filter.Of(db, user, clock, person);
        var total = await asked.CountAsync(cancellationToken);
        var entries = before is { } newer
            ? await asked.Where(e => e.Sequence > newer).OrderBy(e => e.Sequence).Take(PageSize + 1).ToListAsync(cancellationToken)
            : await asked.Where(e => after == null || e.Sequence < after).OrderByDescending(e => e.Sequence).Take(PageSize + 1).ToListAsync(cancellationToken);
        var hasMore = entries.Count > PageSize;
        List<AuditEntry> page = [.. entries.Take(PageSize).OrderByDescending(e => e.Sequence)];
        var (hasNewer, hasOlder) = (before is not null ? hasMore : after is not null, before is not null || hasMore);
        return View("Index", new PersonTrailModel(
            new PersonHead(whom.Id, whom.Name),
            filter,
            await reading.ReadAsync(page, besideSubject: false, cancellationToken),
            total,
            hasNewer && page.Count > 0 ? page[0].Sequence : null,
            hasOlder && page.Count > 0 ? page[^1].Sequence : null,
            [.. SubjectNames.All.Select(k => new Choice(k.Key, k.Value))],
            [.. Enumerable.Range(clock.Local(whom.CreatedAt).Year, clock.Today.Year - clock.Local(whom.CreatedAt).Year + 1).Reverse()]));
    }

    [HttpGet("jejak.csv")]
    [AskAgain(Download = true)]
    public async Task<IActionResult> Csv(Guid person, PersonTrailFilter filter, CancellationToken cancellationToken)
    {
        var entries = await filter.Of(db, user, clock, person).OrderByDescending(e => e.Sequence).Take(CsvRows).ToListAsync(cancellationToken);
        var lines = await reading.ReadAsync(entries, besideSubject: false, cancellationToken);
        var bytes = CsvText.Of(
            ["nomor", "waktu_utc", "pelaku", "peristiwa", "uraian", "keterangan", "benda", "wilayah"],
            lines.Select(IReadOnlyList<string?> (l) =>
            [
                l.Entry.Sequence.ToString(CultureInfo.InvariantCulture),
                l.Entry.At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                l.Actor,
                l.Entry.Event,
                l.Sentence.Text,
                l.Sentence.Note,
                SubjectNames.Of(l.Entry.SubjectType),
                l.Entry.RegencyCode,
            ]));
        return File(bytes, CsvText.ContentType, "jejak-pengguna.csv");
    }
}
