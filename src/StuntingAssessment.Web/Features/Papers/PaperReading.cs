using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Web.Features.Papers.Checks;

namespace StuntingAssessment.Web.Features.Papers;

/// <summary>Issued papers as the pages show them.</summary>
public sealed class PaperReading(PortalDbContext db, CurrentCycle currentCycle, CurrentUser user, PublicAddress address, PortalClock clock)
{
    /// <summary>The newest first.</summary>
    public Task<List<PaperRow>> AllAsync(CancellationToken cancellationToken) => db.IssuedPapers.AsNoTracking()
        .Where(p => p.CycleId == currentCycle.Value.Id)
        .OrderByDescending(p => p.IssuedAt).ThenBy(p => p.FirstPage)
        .Select(p => new PaperRow(p.Id, p.Kind, p.Title, p.Recipient, p.Number, p.Date, p.Status, p.IssuedAt, p.Token, db.Set<PaperCheck>().Count(c => c.PaperId == p.Id)))
        .ToListAsync(cancellationToken);

    public async Task<PaperModel> OneAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await db.IssuedPapers.AsNoTracking().Where(p => p.Id == id).Select(p => new
        {
            Row = new PaperRow(p.Id, p.Kind, p.Title, p.Recipient, p.Number, p.Date, p.Status, p.IssuedAt, p.Token, db.Set<PaperCheck>().Count(c => c.PaperId == p.Id)),
            IssuedBy = db.Users.Where(u => u.Id == p.IssuedBy).Select(u => u.Name).FirstOrDefault(),
            LastCheck = db.Set<PaperCheck>().Where(c => c.PaperId == p.Id).Max(c => (DateTime?)c.At),
            p.EndedAt,
            p.WithdrawalReason,
            p.ReplacedById,
            p.ContentSha256,
            p.PdfSha256,
            p.PdfSize,
            p.FirstPage,
            p.Pages,
        }).SingleAsync(cancellationToken);
        return new PaperModel(
            currentCycle.Value.AssessmentYear,
            found.Row,
            found.IssuedBy ?? "seseorang",
            clock.InWords(found.Row.IssuedAt),
            found.EndedAt is { } ended ? clock.InWords(ended) : null,
            found.WithdrawalReason,
            found.ReplacedById,
            found.ContentSha256,
            found.PdfSha256,
            found.PdfSize,
            found.FirstPage,
            found.Pages,
            address.Of(Links.PaperCheck(found.Row.Token)),
            found.LastCheck is { } last ? clock.InWords(last) : null,
            found.Row.Status is PaperStatus.Valid && user.Has(Permission.IssuePapers, currentCycle.Value));
    }
}
