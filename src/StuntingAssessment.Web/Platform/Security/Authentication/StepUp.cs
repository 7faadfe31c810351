using Microsoft.AspNetCore.Mvc.ModelBinding;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Auditing;

namespace StuntingAssessment.Web.Platform.Security.Authentication;

/// <summary>Whether this session's person gave the password lately, and giving it again.</summary>
public sealed class StepUp(PortalDbContext db, CurrentUser user, ProveSelf prove, AuditScope audit, PortalClock clock)
{
    /// <summary>How long it is not asked again in the same session.</summary>
    public static TimeSpan Lasts { get; } = TimeSpan.FromMinutes(10);

    public bool IsFresh => user.Session is { } session && clock.UtcNow - session.AskedAt < Lasts;

    public Task<bool> RunAsync(ProofForm form, ModelStateDictionary modelState, CancellationToken cancellationToken, ProofFields? fields = null) =>
        prove.RunAsync(
            form,
            modelState,
            async account =>
            {
                var session = await db.UserSessions.SingleAsync(s => s.Id == user.Session!.Id, cancellationToken);
                session.AskedAt = clock.UtcNow;
                audit.Note(new IdentityProvedAgain(), nameof(PortalUser), account.Id);
            },
            cancellationToken,
            fields);
}
