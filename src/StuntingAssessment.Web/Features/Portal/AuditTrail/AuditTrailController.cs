using System.Globalization;
using StuntingAssessment.Web.Features.Shared.Trail;
using StuntingAssessment.Web.Platform.Spreadsheets.Csv;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Portal.AuditTrail;

/// <summary>Who did what, when. Pages by the row's number, so that a page stays what it was while the trail grows.</summary>
[Authorize(Policies.ViewAuditTrail)]
public sealed class AuditTrailController(PortalDbContext db, CurrentUser user, PortalClock clock, AuditReading reading) : Controller
{
    public const int PageSize = 50;
    private const int CsvRows = 100_000;

    [HttpGet("jejak")]
    public async Task<IActionResult> Index(AuditFilter filter, [FromQuery(Name = KeysetNavTagHelper.AfterParameter)] long? after, [FromQuery(Name = KeysetNavTagHelper.BeforeParameter)] long? before, CancellationToken cancellationToken)
    {
        var asked = filter.Of(db, user, clock).AsNoTracking();
        var total = await asked.CountAsync(cancellationToken);
        var entries = before is { } newer
            ? await asked.Where(e => e.Sequence > newer).OrderBy(e => e.Sequence).Take(PageSize + 1).ToListAsync(cancellationToken)
            : await asked.Where(e => after == null || e.Sequence < after).OrderByDescending(e => e.Sequence).Take(PageSize + 1).ToListAsync(cancellationToken);
        var cycles = await db.Cycles.AsNoTracking().OrderByDescending(c => c.AssessmentYear).Select(c => new { c.AssessmentYear, c.Participants }).ToListAsync(cancellationToken);
        var hasMore = entries.Count > PageSize;
        List<AuditEntry> page = [.. entries.Take(PageSize).OrderByDescending(e => e.Sequence)];
        var hasNewer = before is not null ? hasMore : after is not null;
        var hasOlder = before is not null || hasMore;
        return View(new IndexModel(
            filter,
            await reading.ReadAsync(page, besideSubject: filter.Subject is not null, cancellationToken),
            total,
            hasNewer && page.Count > 0 ? page[0].Sequence : null,
            hasOlder && page.Count > 0 ? page[^1].Sequence : null,
            await db.Users.OrderBy(u => u.SearchText).Select(u => new Choice(u.Id.ToString(), u.Name)).ToListAsync(cancellationToken),
            [.. SubjectNames.All.Select(k => new Choice(k.Key, k.Value))],
            [.. cycles.SelectMany(c => c.Participants).DistinctBy(p => p.Code).OrderBy(p => p.Code, StringComparer.Ordinal).Select(p => new Choice(p.Code, p.Name))],
            [.. cycles.Select(c => c.AssessmentYear.ToString(CultureInfo.InvariantCulture)).Select(y => new Choice(y, y))]));
    }

    [HttpGet("jejak.csv")]
    [AskAgain(Download = true)]
    public async Task<IActionResult> Csv(AuditFilter filter, CancellationToken cancellationToken)
    {
        var entries = await filter.Of(db, user, clock).AsNoTracking().OrderByDescending(e => e.Sequence).Take(CsvRows).ToListAsync(cancellationToken);
        var lines = await reading.ReadAsync(entries, besideSubject: filter.Subject is not null, cancellationToken);
        var bytes = CsvText.Of(
            ["nomor", "waktu_utc", "pelaku", "peristiwa", "uraian", "keterangan", "benda", "wilayah", "sidik"],
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
                l.Entry.Hash,
            ]));
        return File(bytes, CsvText.ContentType, "jejak-audit.csv");
    }
}
