using System.Security.Cryptography;
using System.Text.Json;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Spreadsheets;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.People.Invitations;

public static class ListOutcomes
{
    public static BadgeLook Look(ListOutcome outcome) => outcome switch
    {
        ListOutcome.NewPerson => new BadgeLook(Tone.Success, Icon.Plus, "Akun baru"),
        ListOutcome.NewRole => new BadgeLook(Tone.Info, Icon.Plus, "Peran baru"),
        ListOutcome.Unchanged => new BadgeLook(Tone.Neutral, Icon.Check, "Tidak berubah"),
        ListOutcome.Refused => new BadgeLook(Tone.Danger, Icon.CrossCircle, "Perlu dibetulkan"),
    };
}

/// <summary>What becomes of one row.</summary>
/// <param name="Words">What will happen, as a sentence; empty when it is refused.</param>
/// <param name="ChosenBy">The first row that changes the same person: both are taken or none.</param>
public sealed record PlannedRow(ListRow Row, ListOutcome Outcome, string Words, IReadOnlyList<CellProblem> Problems, int ChosenBy)
{
    public bool Changes => Outcome is ListOutcome.NewPerson or ListOutcome.NewRole;
}

/// <summary>A person of the plan and what is given.</summary>
/// <param name="ChosenBy">The row with the box.</param>
/// <param name="Account">New, or the one that is there.</param>
/// <param name="IsNew">Has to be invited.</param>
/// <param name="Given">In the order of the rows.</param>
public sealed record PlannedPerson(int ChosenBy, PortalUser Account, bool IsNew, IReadOnlyList<Assignment> Given);

/// <summary>A list compared with the portal of this moment.</summary>
public sealed record ListPlan(IReadOnlyList<PlannedRow> Rows, IReadOnlyList<PlannedPerson> People)
{
    public int Count(ListOutcome outcome) => Rows.Count(r => r.Outcome == outcome);

    /// <summary>The same for the same outcome of every row: what was shown and what would be done now are compared by it.</summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        Rows.Select(r => new { r.Row, Outcome = r.Outcome.ToString(), r.Words, Problems = r.Problems.Select(p => p.Sentence), r.ChosenBy }))));
}
