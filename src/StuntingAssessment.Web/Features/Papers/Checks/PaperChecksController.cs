using Microsoft.AspNetCore.RateLimiting;

namespace StuntingAssessment.Web.Features.Papers.Checks;

/// <summary>Where the code on a paper leads. A mistyped address and one that never was are the same 404.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.PublicCheck)]
[Route("periksa/{token}")]
public sealed class PaperChecksController(PortalDbContext db, PortalClock clock, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string token, CancellationToken cancellationToken)
    {
        if (await FindAsync(token.ToLowerInvariant(), cancellationToken) is not var (paper, model))
        {
            return NotFound();
        }

        db.PaperChecks.Add(new PaperCheck { Id = Ids.New(time), PaperId = paper, At = clock.UtcNow });
        await db.SaveChangesAsync(cancellationToken);
        Response.Headers.CacheControl = "no-store";
        return View(model);
    }

    private async Task<(Guid Paper, PaperCheckModel Model)?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var found = await db.IssuedPapers.AsNoTracking().Where(p => p.Token == token)
            .Select(p => new
            {
                p.Id,
                p.Kind,
                p.Title,
                p.Recipient,
                p.Number,
                p.Date,
                p.Status,
                p.EndedAt,
                Issuer = db.Issuers.Where(i => i.Id == p.IssuerId).Select(i => i.Name).First(),
                Year = db.Cycles.Where(c => c.Id == p.CycleId).Select(c => c.AssessmentYear).First(),
                Result = db.Results.Where(r => r.Id == p.ResultId).Select(r => new { r.State, r.Edition }).FirstOrDefault(),
                Newer = db.IssuedPapers.Where(n => n.Id == p.ReplacedById).Select(n => new NewerPaper(n.Number, n.Date, n.Token)).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : (found.Id, new PaperCheckModel(
            found.Kind, found.Title, found.Issuer, found.Recipient, found.Number, found.Date, found.Status, found.EndedAt is { } ended ? clock.InWords(ended) : null, found.Year, found.Newer, clock.InWords(clock.UtcNow))
        {
            Result = found.Result?.State,
            ResultEdition = found.Result?.Edition,
        });
    }
}
