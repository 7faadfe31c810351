using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Features.People.Assignments;
using StuntingAssessment.Web.Platform.Auditing;
using StuntingAssessment.Web.Platform.Mail;
using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Features.People.Invitations;

/// <param name="Name">Of somebody invited just now.</param>
/// <param name="Link">The whole address; shown this once.</param>
public sealed record InvitedLine(Guid Person, string Name, string Email, string Link);

/// <summary>Does what a plan showed, for the chosen people, in one transaction; or nothing, when the portal has changed since.</summary>
public sealed class InviteList(PortalDbContext db, PlanList plan, GiveAssignment give, MakeAccountLink makeLink, Outbox outbox, AccountMails mails, PublicAddress address, AuditScope audit)
{
    public async Task<ListAnswer> RunAsync(ListReading reading, string shown, IReadOnlySet<int> chosen, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        var now = await plan.RunAsync(reading, cancellationToken);
        if (now.Mark != shown)
        {
            return new ListAnswer(now, [], 0, null);
        }

        var invited = new List<(PortalUser Account, string Token)>();
        var people = now.People.Where(p => chosen.Contains(p.ChosenBy)).ToList();
        foreach (var person in people)
        {
            if (person.IsNew)
            {
                db.Users.Add(person.Account);
                audit.Note(new PersonInvited(person.Account.Name, person.Account.Email!), nameof(PortalUser), person.Account.Id);
                invited.Add((person.Account, await makeLink.RunAsync(person.Account, audit.ActorId, cancellationToken)));
            }

            foreach (var assignment in person.Given)
            {
                db.Assignments.Add(assignment);
                if (assignment.IsChair)
                {
                    await give.TakeChairFromOthersAsync(assignment, cancellationToken);
                }
            }
        }

        Guid? draft = outbox.IsOn && invited.Count > 0
            ? outbox.Draft($"Undangan {invited.Count} orang dari daftar", [.. invited.Select(i => mails.Invitation(i.Account, i.Token, audit.ActorName))])
            : null;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new ListAnswer(null, [.. invited.Select(i => new InvitedLine(i.Account.Id, i.Account.Name, i.Account.Email!, address.Of(Links.AccountLink(i.Token))))], people.Sum(p => p.Given.Count), draft);
    }
}
