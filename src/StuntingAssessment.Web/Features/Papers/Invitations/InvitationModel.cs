using StuntingAssessment.Domain.Letters;

namespace StuntingAssessment.Web.Features.Papers.Invitations;

/// <param name="Obstacles">What is still missing before the letter may be issued; empty when it may be.</param>
/// <param name="InForce">The id of the paper in force.</param>
public sealed record InvitationModel(
    int Year, Guid Id, LetterState State, InvitationContent Content, IReadOnlyList<string> Obstacles, Guid? InForce, bool MayIssue, bool CanPrint)
{
    public static InvitationModel Of(AssessmentCycle cycle, Issuer issuer, Letter letter, Guid? inForce, bool mayIssue, bool canPrint)
    {
        var content = InvitationContent.Of(cycle, issuer, letter.Content, null);
        return new InvitationModel(cycle.AssessmentYear, letter.Id, letter.State, content, letter.State is LetterState.Draft ? ObstaclesOf(letter, content) : [], inForce, mayIssue, canPrint);
    }

    private static IReadOnlyList<string> ObstaclesOf(Letter letter, InvitationContent content)
    {
        try
        {
            letter.MustBeIssuable(content.Unknown());
            return [];
        }
        catch (RuleBrokenException missing)
        {
            return [missing.Message];
        }
    }
}
