using StuntingAssessment.Domain.Regions;

namespace StuntingAssessment.Web.Features.Regions.Regions;

/// <summary>Reads regions for their pages, level by level: a province of 8,563 villages costs what a district costs.</summary>
public sealed class RegionReading(PortalDbContext db, PortalClock clock)
{
    public const int PageSize = 50;

    /// <summary>The provinces of this year. One of them: the portal's own.</summary>
    public Task<List<Guid>> ProvincesAsync(CancellationToken cancellationToken) =>
        db.Regions.Where(r => r.Level == RegionLevel.Province && r.To == null).OrderBy(r => r.Code).Select(r => r.Id).ToListAsync(cancellationToken);

    public async Task<SearchPage> SearchAsync(string search, int page, CancellationToken cancellationToken)
    {
        var terms = db.RegionTerms.AsNoTracking();
        foreach (var word in SearchFolding.Fold(search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            terms = terms.Where(t => t.SearchText.Contains(word));
        }

        var found = await terms.CountAsync(cancellationToken);
        var rows = await terms.OrderBy(t => t.Code == null).ThenBy(t => t.Code).ThenBy(t => t.RegionId).ThenBy(t => t.From)
            .Skip((page - 1) * PageSize).Take(PageSize)
            .Select(t => new RegionRow(
                t.RegionId, t.Code, t.Name, t.Kind, 0, t.From, t.To, db.Regions.Where(p => p.Id == t.ParentId).Select(p => p.Name).FirstOrDefault()))
            .ToListAsync(cancellationToken);
        return new SearchPage(search, rows, page, found);
    }

    public async Task<RegionPage> ShowAsync(Guid id, int year, int page, CancellationToken cancellationToken)
    {
        var region = await db.Regions.AsNoTracking().Include(r => r.Terms).SingleAsync(r => r.Id == id, cancellationToken);
        var term = region.In(year);
        var above = await AboveAsync(term ?? region.Latest, year, cancellationToken);
        var parents = await TitlesAsync([.. region.Terms.Select(t => t.ParentId).OfType<Guid>().Distinct()], cancellationToken);
        var kin = await KinAsync(id, cancellationToken);
        var (below, found) = await BelowAsync(id, year, page, cancellationToken);
        var facts = (term ?? region.Latest).Facts;
        return new RegionPage(
            id,
            region.Level,
            Region.NameOf(facts.Kind, facts.Name),
            term?.Code,
            facts.Kind,
            year,
            clock.Today.Year,
            term is not null && !region.IsGone ? null : year < region.From ? $"Wilayah ini baru tercatat sejak {region.From}." : $"Wilayah ini ada sampai {region.To}.",
            region.IsGone,
            RegionYears.Of(region.From, region.To),
            above,
            [.. region.Terms.OrderByDescending(t => t.From).Select(t => new TermRow(RegionYears.Of(t.From, t.To), t.Code, Region.NameOf(t.Kind, t.Name), t.ParentId is { } parent ? parents[parent] : null))],
            [.. kin.Where(k => k.IsFrom).Select(k => k.Row)],
            [.. kin.Where(k => !k.IsFrom).Select(k => k.Row)],
            below,
            page,
            found);
    }

    private async Task<(IReadOnlyList<RegionRow> Rows, int Found)> BelowAsync(Guid id, int year, int page, CancellationToken cancellationToken)
    {
        var children = db.RegionTerms.AsNoTracking().Where(t => t.ParentId == id && t.From <= year && (t.To == null || t.To >= year));
        var found = await children.CountAsync(cancellationToken);
        var rows = await children.OrderBy(t => t.Code == null).ThenBy(t => t.Code).ThenBy(t => t.RegionId)
            .Skip((page - 1) * PageSize).Take(PageSize)
            .Select(t => new RegionRow(
                t.RegionId, t.Code, t.Name, t.Kind, db.RegionTerms.Count(c => c.ParentId == t.RegionId && c.From <= year && (c.To == null || c.To >= year)), t.From, t.To, null))
            .ToListAsync(cancellationToken);
        return (rows, found);
    }

    private async Task<IReadOnlyList<(bool IsFrom, KinRow Row)>> KinAsync(Guid id, CancellationToken cancellationToken)
    {
        var kin = await (
            from origin in db.RegionOrigins.AsNoTracking()
            where origin.RegionId == id || origin.PredecessorId == id
            from other in db.Regions
            where other.Id != id && (other.Id == origin.RegionId || other.Id == origin.PredecessorId)
            orderby origin.Year
            select new { IsFrom = origin.RegionId == id, origin.Year, other.Id, other.Kind, other.Name }).ToListAsync(cancellationToken);
        return [.. kin.Select(k => (k.IsFrom, new KinRow(k.Id, Region.NameOf(k.Kind, k.Name), k.Year)))];
    }

    /// <summary>The way down to it, from the province; at most three steps, one query.</summary>
    private async Task<IReadOnlyList<RegionPlace>> AboveAsync(RegionTerm term, int year, CancellationToken cancellationToken)
    {
        var at = Math.Max(year, term.From);
        var terms = db.RegionTerms.AsNoTracking().Where(t => t.From <= at && (t.To == null || t.To >= at));
        var chain = await (
            from first in terms
            where first.RegionId == term.ParentId
            join s in terms on first.ParentId equals (Guid?)s.RegionId into seconds
            from second in seconds.DefaultIfEmpty()
            join t in terms on second.ParentId equals (Guid?)t.RegionId into thirds
            from third in thirds.DefaultIfEmpty()
            select new { First = first, Second = second, Third = third }).SingleOrDefaultAsync(cancellationToken);
        return [.. new[] { chain?.Third, chain?.Second, chain?.First }.OfType<RegionTerm>().Select(t => new RegionPlace(t.RegionId, Region.NameOf(t.Kind, t.Name)))];
    }

    private Task<Dictionary<Guid, RegionPlace>> TitlesAsync(List<Guid> ids, CancellationToken cancellationToken) =>
        db.Regions.AsNoTracking().Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.Kind, r.Name })
            .ToDictionaryAsync(r => r.Id, r => new RegionPlace(r.Id, Region.NameOf(r.Kind, r.Name)), cancellationToken);
}
