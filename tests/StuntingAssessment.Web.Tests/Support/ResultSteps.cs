using System.Security.Cryptography;
using StuntingAssessment.Domain;
using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Domain.Results;
using StuntingAssessment.Web.Features.Shared.Queries;
using StuntingAssessment.Web.Platform.Data;

namespace StuntingAssessment.Web.Tests.Support;

/// <summary>The steps of a result after <see cref="World.ReadyToFreezeAsync"/>, through the domain.</summary>
public static class ResultSteps
{
    public const string DecreeNumber = "188.44/K.215/2024";

    public static Task FrozenAsync(this PortalFixture portal) => portal.WithDbAsync(async db =>
    {
        var cycle = await db.Cycles.SingleAsync(c => c.AssessmentYear == 2024);
        var names = await db.Users.ToDictionaryAsync(u => u.Id, u => u.Name);
        var frozen = FrozenBundle.Of(cycle, await db.LoadScoresAsync(cycle, default), names, people => RandomNumberGenerator.Shuffle(people.AsSpan()));
        var number = 1 + await db.Results.CountAsync(r => r.CycleId == cycle.Id);
        db.Results.Add(AssessmentResult.Freeze(
            portal.World.NewId(), cycle, number, frozen.PublicText, frozen.Sha256, frozen.InternalText, frozen.InternalSha256, [], await StampAsync(portal, World.Admin1),
            cycle.IsCorrecting ? await db.Results.LastPublishedAsync(cycle, default) : null));
        await db.SaveChangesAsync();
    });

    public static async Task DecreedAsync(this PortalFixture portal)
    {
        await portal.FrozenAsync();
        await portal.ChangeResultAsync((result, _) => result.EnterDecree(DecreeNumber, new DateOnly(2024, 5, 1), new DateOnly(2024, 5, 2)));
    }

    /// <summary>Asked for by admin1.</summary>
    public static async Task RequestedAsync(this PortalFixture portal)
    {
        await portal.DecreedAsync();
        var stamp = await StampAsync(portal, World.Admin1);
        await portal.ChangeResultAsync((result, _) => result.RequestPublication(stamp));
    }

    /// <summary>Confirmed by admin2.</summary>
    public static async Task PublishedAsync(this PortalFixture portal)
    {
        await portal.RequestedAsync();
        var stamp = await StampAsync(portal, World.Admin2);
        await portal.WithDbAsync(async db =>
        {
            var cycle = await db.Cycles.SingleAsync(c => c.AssessmentYear == 2024);
            var before = await db.Results.SingleOrDefaultAsync(r => r.CycleId == cycle.Id && r.State == ResultState.Published);
            (await db.Results.StandingAsync(cycle, default))!.ConfirmPublication(cycle, stamp, before);
            await db.SaveChangesAsync();
        });
    }

    /// <summary>After a publication: admin1 opens a new version.</summary>
    public static async Task CorrectingAsync(this PortalFixture portal, string reason = "Tingkat kriteria Nunukan tertukar.")
    {
        var stamp = await StampAsync(portal, World.Admin1);
        await portal.WithDbAsync(async db =>
        {
            var cycle = await db.Cycles.SingleAsync(c => c.AssessmentYear == 2024);
            (await db.Results.LastPublishedAsync(cycle, default))!.OpenCorrection(cycle, reason, stamp);
            await db.SaveChangesAsync();
        });
    }

    /// <summary>Asked for by admin1, confirmed by admin2.</summary>
    public static async Task WithdrawnAsync(this PortalFixture portal, string reason = "Dokumen sumber ternyata keliru.")
    {
        var (asks, confirms) = (await StampAsync(portal, World.Admin1), await StampAsync(portal, World.Admin2));
        await portal.WithDbAsync(async db =>
        {
            var cycle = await db.Cycles.SingleAsync(c => c.AssessmentYear == 2024);
            var published = (await db.Results.LastPublishedAsync(cycle, default))!;
            published.RequestWithdrawal(reason, asks);
            published.ConfirmWithdrawal(cycle, confirms);
            await db.SaveChangesAsync();
        });
    }

    public static Task ChangeResultAsync(this PortalFixture portal, Action<AssessmentResult, AssessmentCycle> change) => portal.WithDbAsync(async db =>
    {
        var cycle = await db.Cycles.SingleAsync(c => c.AssessmentYear == 2024);
        change((await db.Results.StandingAsync(cycle, default))!, cycle);
        await db.SaveChangesAsync();
    });

    public static Task DecideAsync(this PortalFixture portal, Action<Plenary, AssessmentCycle, Stamp> decide) => portal.WithDbAsync(async db =>
    {
        var cycle = await db.Cycles.AsNoTracking().SingleAsync(c => c.AssessmentYear == 2024);
        var plenary = await db.Plenaries.SingleOrDefaultAsync(p => p.CycleId == cycle.Id) ?? db.Plenaries.Add(Plenary.Begin(portal.World.NewId(), cycle)).Entity;
        decide(plenary, cycle, await StampAsync(portal, World.Chair));
        await db.SaveChangesAsync();
    });

    /// <summary>From the plenary: the chair opens the submitted sheet; it counts no more until it is submitted again.</summary>
    public static Task UnlockedAsync(this PortalFixture portal, string email, string regency) => portal.WithDbAsync(async db =>
    {
        var (cycle, sheet) = await SheetAsync(portal, db, email, regency);
        sheet.Unlock(cycle, "angka tertukar", await StampAsync(portal, World.Chair));
        await db.SaveChangesAsync();
    });

    public static Task SubmittedAgainAsync(this PortalFixture portal, string email, string regency, decimal share) => portal.WithDbAsync(async db =>
    {
        var (cycle, sheet) = await SheetAsync(portal, db, email, regency);
        var stamp = await StampAsync(portal, email);
        sheet.SaveDraft(cycle, cycle.Rules.PanelCriteria.ToDictionary(c => c.Code, c => (decimal?)decimal.Round(c.Max!.Value * share, 2)), sheet.Notes, stamp);
        sheet.Submit(cycle, confirmBlank: false, new string('b', 64), stamp);
        await db.SaveChangesAsync();
    });

    /// <summary>From the plenary and back to it: Bulungan and Nunukan have the same grades and the same sheets, and share rank 1.</summary>
    public static async Task TiedAsync(this PortalFixture portal)
    {
        for (var p = 1; p <= 6; p++)
        {
            await portal.UnlockedAsync(World.Panelist(p), World.Nunukan);
            await portal.SubmittedAgainAsync(World.Panelist(p), World.Nunukan, 0.95m - (0.01m * p));
        }

        await portal.World.MoveToAsync(Phase.Verification);
        await portal.World.GradedAsync(World.Nunukan, c => c.Levels[0].Letter);
        await portal.World.MoveToAsync(Phase.Plenary);
    }

    /// <summary>From the plenary and back to it: the panellist declares a conflict after all.</summary>
    public static async Task BecomesRecusedAsync(this PortalFixture portal, string email, string regency, string reason)
    {
        await portal.UnlockedAsync(email, regency);
        await portal.World.MoveToAsync(Phase.Presentation);
        await portal.WithDbAsync(async db =>
        {
            var (cycle, sheet) = await SheetAsync(portal, db, email, regency);
            var stamp = await StampAsync(portal, email);
            var declaration = await db.ConflictDeclarations.SingleAsync(d => d.PanelistId == stamp.By && d.RegencyCode == regency);
            declaration.Change(cycle, hasConflict: true, reason, sheet, stamp);
            await db.SaveChangesAsync();
        });
        await portal.World.MoveToAsync(Phase.Plenary);
    }

    private static async Task<(AssessmentCycle Cycle, ScoreSheet Sheet)> SheetAsync(PortalFixture portal, PortalDbContext db, string email, string regency)
    {
        var id = await portal.World.IdOfAsync(email);
        return (await db.Cycles.AsNoTracking().SingleAsync(c => c.AssessmentYear == 2024), await db.ScoreSheets.SingleAsync(s => s.PanelistId == id && s.RegencyCode == regency));
    }

    private static async Task<Stamp> StampAsync(PortalFixture portal, string email) => new(await portal.World.IdOfAsync(email), portal.Clock.Now.UtcDateTime);
}
