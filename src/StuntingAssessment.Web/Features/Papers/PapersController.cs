using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Papers;

/// <summary>All papers of a cycle, and the register of their numbers.</summary>
[Authorize(Policies.ViewPapers)]
[Route("penilaian/{year:int}/naskah")]
public sealed class PapersController(PortalDbContext db, CurrentCycle currentCycle, CurrentUser user, PaperPress press, PaperReading reading) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int year, CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        var issuer = await db.Issuers.AsNoTracking().IssuerOfAsync(cycle, cancellationToken);
        var letter = await db.Letters.AsNoTracking().SingleOrDefaultAsync(l => l.CycleId == cycle.Id, cancellationToken);
        var result = await db.Results.AsNoTracking().StandingAsync(cycle, cancellationToken);
        var papers = await reading.AllAsync(cancellationToken);
        return View(new PapersModel(
            year,
            issuer is null ? null : new IssuerLine(issuer.Name, issuer.Settings, issuer.Emblem is not null, [.. issuer.Signatories.Where(s => s.Name is null).Select(s => s.Position)]),
            letter is null ? null : new LetterLine(letter.State, letter.Content.Number, letter.Content.Date, letter.Content.Subject),
            result?.State,
            papers,
            issuer is null ? [] : await WarningsAsync(issuer, letter, papers, cancellationToken),
            user.Has(Permission.IssuePapers, cycle),
            await press.IsAvailableAsync()));
    }

    [HttpGet("{paper:guid}")]
    public async Task<IActionResult> Show(Guid paper, CancellationToken cancellationToken) => View(await reading.OneAsync(paper, cancellationToken));

    /// <summary>Of the year in which this cycle's papers are written; the letter that is being written counts along.</summary>
    private async Task<IReadOnlyList<string>> WarningsAsync(Issuer issuer, Letter? letter, List<PaperRow> papers, CancellationToken cancellationToken)
    {
        var year = letter?.Content.Date?.Year ?? (papers.Count > 0 ? papers[0].Date.Year : currentCycle.Value.AssessmentYear);
        RegisterEntry[] drafts = letter is { State: LetterState.Draft, Content.Number: { } number }
            ? [new RegisterEntry(IssuedPaper.SubjectOf(letter.CycleId, PaperKind.Invitation, null), number, "konsep surat undangan")]
            : [];
        return (await db.LoadRegisterAsync(issuer, year, cancellationToken, drafts)).Warnings();
    }
}
