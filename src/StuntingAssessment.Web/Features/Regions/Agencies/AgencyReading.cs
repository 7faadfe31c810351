using StuntingAssessment.Domain.Agencies;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Domain.Regions;

namespace StuntingAssessment.Web.Features.Regions.Agencies;

/// <summary>Reads offices for their pages. A province has some hundreds of them, so that duties are matched here.</summary>
public sealed class AgencyReading(PortalDbContext db, PortalClock clock)
{
    public Task<List<StandardAgency>> StandardAsync(CancellationToken cancellationToken) => db.StandardAgencies.AsNoTracking().OrderBy(s => s.Order).ToListAsync(cancellationToken);

    public Task<RegencyName?> RegencyAsync(Guid id, CancellationToken cancellationToken) =>
        db.Regions.Where(r => r.Id == id && r.Level == RegionLevel.Regency).Select(r => new RegencyName(r.Id, r.Name, r.Code)).SingleOrDefaultAsync(cancellationToken);

    public async Task<GapModel> GapsAsync(CancellationToken cancellationToken)
    {
        var year = clock.Today.Year;
        var regencies = await db.Regions.AsNoTracking().Where(r => r.Level == RegionLevel.Regency && r.To == null).OrderBy(r => r.Code).Select(r => new RegencyName(r.Id, r.Name, r.Code)).ToListAsync(cancellationToken);
        var offices = await InAsync(db.Agencies, year).ToListAsync(cancellationToken);
        return new GapModel(
            year,
            regencies,
            await StandardAsync(cancellationToken),
            offices.SelectMany(o => o.Codes.Select(code => (Key: (o.RegionId, code), Office: new OfficeName(o.Id, o.Name)))).ToLookup(o => o.Key, o => o.Office));
    }

    public async Task<RegencyModel> RegencyPageAsync(RegencyName regency, CancellationToken cancellationToken)
    {
        var (today, year) = (clock.Today, clock.Today.Year);
        var standard = await StandardAsync(cancellationToken);
        var offices = await db.Agencies.AsNoTracking().Where(a => a.RegionId == regency.Id).ToListAsync(cancellationToken);
        var seats = await db.Assignments.AsNoTracking().Where(a => a.Role == Role.AgencyOperator && a.From <= today && (a.To == null || a.To >= today)).Select(a => a.AgencyIds).ToListAsync(cancellationToken);
        var order = standard.ToDictionary(s => s.Code, s => s.Order);
        var now = offices.Where(o => o.IsIn(year)).ToList();
        return new RegencyModel(
            regency.Id,
            regency.Name,
            year,
            [.. offices.OrderBy(o => o.To is not null).ThenBy(o => o.Codes.Min(c => order.GetValueOrDefault(c, int.MaxValue))).Select(o => new OfficeRow(
                o.Id, o.Name, DutiesOf(o, standard), o.IsAssumed, YearsOf(o), !o.IsIn(year), o.HeadOn(today)?.PrintedPosition, o.HeadOn(today)?.Name, seats.Count(s => s.Contains(o.Id))))],
            [.. standard.Where(s => s.OwnsIndicators && !now.Exists(o => o.Codes.Contains(s.Code))).Select(s => s.Name)],
            [.. standard.Where(s => now.Count(o => o.Codes.Contains(s.Code)) > 1).Select(s => s.Name)]);
    }

    public async Task<OfficeModel> OfficeAsync(Guid id, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var office = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == id, cancellationToken);
        var regency = await db.Regions.Where(r => r.Id == office.RegionId).Select(r => new RegencyName(r.Id, r.Name, r.Code)).SingleAsync(cancellationToken);
        var operators = await db.Assignments.AsNoTracking().Where(a => a.Role == Role.AgencyOperator && a.From <= today && (a.To == null || a.To >= today))
            .Select(a => new { a.AgencyIds, Name = db.Users.Where(u => u.Id == a.PersonId).Select(u => u.Name).First() }).ToListAsync(cancellationToken);
        var open = await db.Cycles.AsNoTracking().Where(c => c.Phase != Phase.Published).OrderBy(c => c.AssessmentYear).ToListAsync(cancellationToken);
        return new OfficeModel(
            office,
            regency,
            DutiesOf(office, await StandardAsync(cancellationToken)),
            today,
            [.. operators.Where(o => o.AgencyIds.Contains(id)).Select(o => o.Name).Order(StringComparer.Ordinal)],
            [.. open.SelectMany(c => c.Rules.CountedActions.Where(a => a.LeadAgency is { } lead && office.Codes.Contains(lead)).Select(a => $"Aksi {a.No} {a.Name} ({c.AssessmentYear})"))]);
    }

    public static string YearsOf(Agency office) => office.To is { } to ? to < office.From ? "dibatalkan" : $"{office.From} s.d. {to}" : $"sejak {office.From}";

    private static IQueryable<Agency> InAsync(IQueryable<Agency> offices, int year) => offices.AsNoTracking().Where(a => a.From <= year && (a.To == null || a.To >= year));

    private static List<string> DutiesOf(Agency office, List<StandardAgency> standard) => [.. standard.Where(s => office.Codes.Contains(s.Code)).Select(s => s.Name)];
}
