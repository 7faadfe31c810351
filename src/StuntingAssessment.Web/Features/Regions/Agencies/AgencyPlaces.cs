using StuntingAssessment.Domain.Agencies;
using StuntingAssessment.Domain.Regions;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Regions.Agencies;

/// <summary>What the forms about offices show beside what is typed.</summary>
public sealed class AgencyPlaces(PortalDbContext db)
{
    /// <summary>For an office; null: it does not exist.</summary>
    public async Task<AgencyPlace> OfAsync(Agency office, CancellationToken cancellationToken) =>
        new(await db.Regions.Where(r => r.Id == office.RegionId).Select(r => new RegencyName(r.Id, r.Name, r.Code)).SingleAsync(cancellationToken), office.Id, office.Name, await StandardAsync(cancellationToken));

    /// <summary>For a new office of a regency; null: the region is no regency.</summary>
    public async Task<AgencyPlace?> NewAsync(Guid regency, CancellationToken cancellationToken) =>
        await NameAsync(regency, cancellationToken) is { } name ? new AgencyPlace(name, null, null, await StandardAsync(cancellationToken)) : null;

    /// <summary>For a merger: the offices that the regency has.</summary>
    public async Task<AgencyPlace?> MergerAsync(Guid regency, CancellationToken cancellationToken)
    {
        var offices = await db.Agencies.AsNoTracking().Where(a => a.RegionId == regency && a.To == null).Select(a => new { a.Id, a.Name }).ToListAsync(cancellationToken);
        return await NameAsync(regency, cancellationToken) is { } name
            ? new AgencyPlace(name, null, null, [.. offices.OrderBy(o => o.Name, StringComparer.Ordinal).Select(o => new Choice(o.Id.ToString(), o.Name))])
            : null;
    }

    private Task<RegencyName?> NameAsync(Guid regency, CancellationToken cancellationToken) =>
        db.Regions.Where(r => r.Id == regency && r.Level == RegionLevel.Regency).Select(r => new RegencyName(r.Id, r.Name, r.Code)).SingleOrDefaultAsync(cancellationToken);

    private async Task<IReadOnlyList<Choice>> StandardAsync(CancellationToken cancellationToken)
    {
        var standard = await db.StandardAgencies.AsNoTracking().OrderBy(s => s.Order).ToListAsync(cancellationToken);
        return [.. standard.Select(s => new Choice(s.Code, s.Name))];
    }
}
