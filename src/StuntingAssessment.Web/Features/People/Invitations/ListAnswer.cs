namespace StuntingAssessment.Web.Features.People.Invitations;

/// <param name="Plan">When something changed since it was shown: what would happen now. Nothing was done then.</param>
/// <param name="Invited">Who needs a link.</param>
/// <param name="Given">How many roles were given.</param>
/// <param name="Draft">The mails that wait for being sent, when there is a mail server.</param>
public sealed record ListAnswer(ListPlan? Plan, IReadOnlyList<InvitedLine> Invited, int Given, Guid? Draft);
