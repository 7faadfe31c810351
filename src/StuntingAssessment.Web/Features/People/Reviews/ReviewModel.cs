namespace StuntingAssessment.Web.Features.People.Reviews;

/// <param name="Token">Id and version, as the box carries them.</param>
/// <param name="DecidedBy">Who confirmed or ended it.</param>
public sealed record ReviewRow(Guid Id, Guid Person, string Name, string Title, string Period, ReviewState State, string? DecidedBy, DateTime? DecidedAt, string Token);

/// <param name="IsOpen">The year of today: an earlier one is only read.</param>
public sealed record ReviewModel(int Year, bool IsOpen, IReadOnlyList<ReviewRow> Rows, IReadOnlyList<int> Years)
{
    public int Total => Rows.Count(r => r.State is not ReviewState.New);

    public int Decided => Rows.Count(r => r.State is ReviewState.Confirmed or ReviewState.Ended);

    public bool HasDue => Rows.Any(r => r.State is ReviewState.Due);
}
