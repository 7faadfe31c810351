using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Web.Platform.Printing;

namespace StuntingAssessment.Web.Features.Papers.Invitations;

/// <summary>A placeholder of the body and what it stands for.</summary>
public sealed record PlaceholderRow(string Name, string Value)
{
    public static IReadOnlyList<PlaceholderRow> Of(InvitationContent content) =>
        [.. content.Text().Values.Select(v => new PlaceholderRow($"{{{{{v.Key}}}}}", InWords(v.Value)))];

    private static string InWords(LetterValue value)
    {
        var text = value.Text ?? string.Join("; ", value.Facts.Select(f => $"{f.Label}: {f.Value}"));
        return text.Length == 0 || text.Contains(".\u200b.", StringComparison.Ordinal) ? "kosong, menjadi titik-titik" : text;
    }
}

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

public sealed record InvitationEditModel(int Year, InvitationForm Form, IReadOnlyList<Signatory> Signatories, IReadOnlyList<PlaceholderRow> Placeholders);

public sealed record InvitationIssueModel(int Year, InvitationContent Content, InvitationIssueForm Form, bool Replaces, bool CanPrint);

public sealed class InvitationIssueForm
{
    public Guid Version { get; set; }

    [System.ComponentModel.DataAnnotations.Display(Name = "Kertas")]
    public LetterPaper Paper { get; set; }
}

public sealed class ReasonForm
{
    public Guid Version { get; set; }

    [System.ComponentModel.DataAnnotations.Display(Name = "Alasan")]
    public string? Reason { get; set; }
}

public sealed record InvitationReopeningModel(int Year, string Number, ReasonForm Form);
