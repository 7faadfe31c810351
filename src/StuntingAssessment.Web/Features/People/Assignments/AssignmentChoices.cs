using System.Globalization;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Domain.Regions;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.People.Assignments;

public sealed record AssignmentChoices(IReadOnlyList<Choice> Roles, IReadOnlyList<Choice> Regencies, IReadOnlyList<Choice> Agencies, IReadOnlyList<Choice> Years, IReadOnlyList<Choice> People)
{
    public static AssignmentChoices None { get; } = new([], [], [], [], []);

    public static async Task<AssignmentChoices> LoadAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var regencies = await db.Regions.AsNoTracking().Where(r => r.Level == RegionLevel.Regency && r.Code != null).OrderBy(r => r.Code).Select(r => new { r.Id, r.Code, r.Name }).ToListAsync(cancellationToken);
        var agencies = await db.Agencies.AsNoTracking().Where(a => a.To == null).Select(a => new { a.Id, a.RegionId, a.Name }).ToListAsync(cancellationToken);
        var years = await db.Cycles.AsNoTracking().Where(c => c.Phase != Phase.Published || c.Correction != null).OrderByDescending(c => c.AssessmentYear).Select(c => c.AssessmentYear).ToListAsync(cancellationToken);
        var people = await db.Users.AsNoTracking().Where(u => u.ClosedAt == null).OrderBy(u => u.SearchText).Select(u => new Choice(u.Id.ToString(), u.Name, null, null, false)).ToListAsync(cancellationToken);
        return new AssignmentChoices(
            [.. Enum.GetValues<Role>().Where(r => r is not Role.Chair).Select(r => new Choice(r.ToString(), RoleNames.Of(r)))],
            [.. regencies.Select(r => new Choice(r.Code!, r.Name))],
            [.. regencies.SelectMany(r => agencies.Where(a => a.RegionId == r.Id).OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => new Choice(a.Id.ToString(), a.Name, Group: r.Name)))],
            [.. years.Select(y => new Choice(y.ToString(CultureInfo.InvariantCulture), $"Penilaian {y}"))],
            people);
    }
}
