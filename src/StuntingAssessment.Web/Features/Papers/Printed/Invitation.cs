using StuntingAssessment.Web.Platform.Printing;

namespace StuntingAssessment.Web.Features.Papers.Printed;

/// <summary>The invitation to the performance assessment with its list of invitees.</summary>
public sealed record Invitation : Paper
{
    public required Letterhead Letterhead { get; init; }

    public required LetterReference Reference { get; init; }

    public required Addressee Addressee { get; init; }

    public required RenderedText Body { get; init; }

    public required Signature Signature { get; init; }

    public IReadOnlyList<string> Copies { get; init; } = [];

    public required InviteeAnnex Invitees { get; init; }

    /// <summary>Final papers have one; a draft has nothing yet that could be checked.</summary>
    public CheckCode? CheckCode { get; init; }

    public override string View => "/Features/Papers/Printed/Invitation.cshtml";
}

/// <summary>The annex: who is invited, in the order of the letter.</summary>
/// <param name="Introduction">What the list is about, below the annex's title.</param>
public sealed record InviteeAnnex(AnnexHeading Heading, string Introduction, IReadOnlyList<InviteeGroup> Groups);

/// <summary>One regency, or the province, and the offices invited from it.</summary>
public sealed record InviteeGroup(string Name, IReadOnlyList<string> Invitees);
