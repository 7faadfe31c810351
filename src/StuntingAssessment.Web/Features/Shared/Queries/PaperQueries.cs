using StuntingAssessment.Domain.Letters;

namespace StuntingAssessment.Web.Features.Shared.Queries;

internal static class PaperQueries
{
    public static async Task<LetterWithIssuer?> FindLetterAsync(this PortalDbContext db, AssessmentCycle cycle, CancellationToken cancellationToken) =>
        await db.Letters.SingleOrDefaultAsync(l => l.CycleId == cycle.Id, cancellationToken) is { } letter
            ? new LetterWithIssuer(letter, await db.Issuers.SingleAsync(i => i.Id == letter.IssuerId, cancellationToken))
            : null;

    /// <summary>The province's own; every cycle of the province has the same.</summary>
    public static Task<Issuer?> IssuerOfAsync(this IQueryable<Issuer> issuers, AssessmentCycle cycle, CancellationToken cancellationToken) =>
        issuers.SingleOrDefaultAsync(i => i.RegionCode == cycle.ProvinceCode, cancellationToken);

    /// <summary>Every number that the issuer gave in the year, in whichever cycle.</summary>
    public static async Task<NumberRegister> LoadRegisterAsync(this PortalDbContext db, Issuer issuer, int year, CancellationToken cancellationToken, params IEnumerable<RegisterEntry> drafts)
    {
        var given = await db.IssuedPapers.AsNoTracking().Where(p => p.IssuerId == issuer.Id && p.RegisterYear == year)
            .OrderBy(p => p.IssuedAt).ThenBy(p => p.Number)
            .Select(p => new { p.CycleId, p.Kind, p.AwardCode, p.Number })
            .ToListAsync(cancellationToken);
        return new NumberRegister(
            issuer.Settings.NumberPattern,
            year,
            [.. given.Select(p => new RegisterEntry(IssuedPaper.SubjectOf(p.CycleId, p.Kind, p.AwardCode), p.Number, PaperKindNames.Of(p.Kind))), .. drafts]);
    }
}
