using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Auditing;
using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Features.Accounts.FirstRun;

/// <param name="Session">Null: there is an account already, or the password was refused.</param>
/// <param name="Faults">What the rules have against the password.</param>
public sealed record FirstAdminAnswer(UserSession? Session, IReadOnlyList<string> Faults);

/// <summary>Makes the portal's first account. Of two who try at once, the trail's lock lets one through.</summary>
public sealed class CreateFirstAdmin(PortalDbContext db, SetPassword setPassword, LetIn letIn, AuditScope audit, PortalClock clock, TimeProvider time)
{
    public async Task<FirstAdminAnswer> RunAsync(FirstAdminForm form, string? userAgent, CancellationToken cancellationToken)
    {
        var account = PortalUser.Of(Ids.New(time), form.Name, form.Email, clock.UtcNow);
        var faults = await setPassword.RunAsync(account, form.Password);
        if (faults.Count > 0)
        {
            return new FirstAdminAnswer(null, faults);
        }

        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        if (await db.Users.AnyAsync(cancellationToken))
        {
            return new FirstAdminAnswer(null, []);
        }

        db.Users.Add(account);
        db.Assignments.Add(Assignment.Give(Ids.New(time), account.Id, Role.ProvinceAdmin, null, null, clock.Today, null, isChair: false, []));
        audit.ActAs(account.Id, account.Name, audit.RequestId);
        audit.Note(new FirstAdminCreated(account.Email!), nameof(PortalUser), account.Id);
        var session = await letIn.RunAsync(account, userAgent, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new FirstAdminAnswer(session, []);
    }
}
