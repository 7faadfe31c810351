using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Platform.Security.Authentication;

/// <summary>Section "Security".</summary>
public sealed class DormancyOptions
{
    public const string Section = "Security";

    /// <summary>So many days without a sign-in lock an account; 0 never.</summary>
    [Range(0, 3650)]
    public int DormantAfterDays { get; init; } = 180;
}

/// <summary>
/// Which accounts are locked because nobody has used them for long. Nothing is stored and no job runs: it follows from when the account was made,
/// last used and last opened again. While no admin of the province is awake, no lasting admin is locked: somebody must be able to open the others.
/// </summary>
public sealed class Dormancy(PortalDbContext db, IOptions<DormancyOptions> options, PortalClock clock)
{
    /// <summary>As it is now. One query, whatever the number of accounts.</summary>
    public async Task<DormantAccounts> NowAsync(CancellationToken cancellationToken)
    {
        var (limit, today) = (options.Value.DormantAfterDays is 0 ? DateTime.UnixEpoch : clock.UtcNow.AddDays(-options.Value.DormantAfterDays), clock.Today);
        var admins = await db.Users.AsNoTracking()
            .Where(u => u.ClosedAt == null && u.PasswordHash != null)
            .Where(u => db.Assignments.Any(a => a.PersonId == u.Id && a.Role == Role.ProvinceAdmin && a.From <= today && a.To == null))
            .Select(u => new { u.Id, IsAwake = u.CreatedAt >= limit || u.LastSignInAt >= limit || u.ReopenedAt >= limit })
            .ToListAsync(cancellationToken);
        return new DormantAccounts(limit, admins.Exists(a => a.IsAwake) ? [] : admins.ConvertAll(a => a.Id));
    }
}
