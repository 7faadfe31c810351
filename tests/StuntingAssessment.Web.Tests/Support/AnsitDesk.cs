using Microsoft.Extensions.DependencyInjection;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Owners;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Platform.Auditing;

namespace StuntingAssessment.Web.Tests.Support;

/// <summary>Numbers of Bulungan's villages, typed as the portal takes them. Place 0 is the regency, then its villages by code.</summary>
public sealed class AnsitDesk(PortalFixture portal)
{
    public AssessmentCycle Cycle { get; private set; } = null!;

    public AnsitRegency Regency { get; private set; } = null!;

    public static async Task<AnsitDesk> BeginAsync(PortalFixture portal, Phase phase = Phase.Submission)
    {
        var desk = new AnsitDesk(portal) { Cycle = await portal.World.BeginAsync(phase) };
        desk.Regency = (await portal.ReadAsync(db => db.AnsitRegencyAsync(desk.Cycle.ActivityYear, World.Bulungan, default)))!;
        return desk;
    }

    public AnsitPlace Place(int number) => Regency.Places[number];

    /// <summary>The office that does the duties of the standard agency.</summary>
    public async Task<Guid> OfficeAsync(string code) =>
        (await portal.ReadAsync(db => db.OwnerMapAsync(Cycle, World.Bulungan, default))).Offices.First(o => o.Codes.Contains(code)).Id;

    /// <summary>Over whatever the cells say now.</summary>
    public Task TypeAsync(params IEnumerable<(int Place, string Measure, long Amount)> cells) => TypeAsAsync(null, cells);

    public Task TypeAsAsync(string? email, params IEnumerable<(int Place, string Measure, long Amount)> cells) => portal.WithAsync(async services =>
    {
        if (email is not null)
        {
            services.GetRequiredService<AuditScope>().ActAs(await portal.World.IdOfAsync(email), email, null);
        }

        Cycle = await portal.World.CycleAsync();
        var known = await portal.ReadAsync(db => db.AnsitSheetAsync(Cycle.Catalog, Cycle.ActivityYear, World.Bulungan, withYearBefore: false, default));
        var inputs = cells.Select(c => new CellInput(Place(c.Place).Id, c.Measure, CellContent.Of(c.Amount), known!.VersionOf(Place(c.Place).Id, c.Measure))).ToList();
        var saved = await services.GetRequiredService<SaveCells>().RunAsync(new CellSource(Cycle, Regency, _ => true, CellWay.Grid), inputs, default);
        saved.Decisions.Should().OnlyContain(d => d.Outcome == CellOutcome.New || d.Outcome == CellOutcome.Changed);
        return true;
    });

    /// <summary>As they stand from an earlier year.</summary>
    public Task RememberAsync(int yearsAgo, params IEnumerable<(int Place, string Measure, long Amount)> cells) => portal.WithDbAsync(async db =>
    {
        db.AnsitCells.AddRange(cells.Select(c => new AnsitCell
        {
            Year = Cycle.ActivityYear - yearsAgo,
            RegionId = Place(c.Place).Id,
            Measure = c.Measure,
            State = CellState.Value,
            Amount = c.Amount,
            Version = 1,
            At = portal.Clock.Now.UtcDateTime,
            Way = CellWay.Seed,
        }));
        await db.SaveChangesAsync();
    });

    public Task<AnsitCell?> CellAsync(int place, string measure)
    {
        var (year, id) = (Cycle.ActivityYear, Place(place).Id);
        return portal.ReadAsync(db => db.AnsitCells.AsNoTracking().SingleOrDefaultAsync(c => c.Year == year && c.RegionId == id && c.Measure == measure));
    }
}
