using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Results;
using StuntingAssessment.Web.Features.Ansit.Findings;
using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Portal.Home;

/// <param name="RequestedBy">Who asked for the publication.</param>
/// <param name="WithdrawalRequestedBy">Who asked for the withdrawal of what is public.</param>
public sealed record ResultProgress(ResultState State, int Edition, Guid? RequestedBy, Guid? WithdrawalRequestedBy);

/// <summary>Where one open cycle stands, and who looks at it.</summary>
public sealed record Standing(AssessmentCycle Cycle, CycleProgress Progress, ResultProgress? Result, CurrentUser User)
{
    /// <summary>In force for the public.</summary>
    public ResultProgress? Published { get; init; }

    /// <summary>What is empty in the person's columns of the Master Ansit, by regency; none outside the phases of entry.</summary>
    public IReadOnlyList<AnsitGap> Gaps { get; init; } = [];

    public int Year => Cycle.AssessmentYear;

    public IReadOnlyList<CycleParticipant> Assessed => [.. Cycle.Participants.Where(p => p.IsAssessed)];

    /// <summary>Those of them with actions: a district has none.</summary>
    public IReadOnlyList<CycleParticipant> WithActions => [.. Assessed.Where(p => !p.IsForOneAward)];

    public IReadOnlyList<CycleParticipant> RegenciesFor(Permission permission)
    {
        var codes = User.RegenciesFor(permission, Cycle);
        return [.. Assessed.Where(p => codes.Contains(p.Code))];
    }

    public bool May(Act act) => Cycle.Now(act) is Possible.Yes or Possible.Limited;

    public IReadOnlyList<ConvergenceAction> Actions(string regency, SubmissionState state) =>
        [.. Cycle.Rules.CountedActions.Where(a => Progress.StateOf(Cycle, regency, a.No) == state)];

    public int CountActions(IEnumerable<CycleParticipant> regencies, SubmissionState state) => regencies.Sum(r => Actions(r.Code, state).Count);

    /// <summary>"aksi 2, 5, dan 7".</summary>
    public static string Named(IReadOnlyList<ConvergenceAction> actions) => $"aksi {Listed([.. actions.Select(a => a.No.ToString(System.Globalization.CultureInfo.InvariantCulture))])}";

    public static string Listed(IReadOnlyList<string> words) => words.Count switch
    {
        0 => "",
        1 => words[0],
        2 => $"{words[0]} dan {words[1]}",
        _ => $"{string.Join(", ", words.SkipLast(1))}, dan {words[^1]}",
    };
}
