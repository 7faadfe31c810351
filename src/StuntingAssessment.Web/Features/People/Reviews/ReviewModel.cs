namespace StuntingAssessment.Web.Features.People.Reviews;

public enum ReviewState
{
    Due,

    /// <summary>The reader's own, and another admin is there to confirm it.</summary>
    Own,
    Confirmed,
    Ended,

    /// <summary>Began in the year of the review.</summary>
    New,
}

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

/// <summary>The boxes that were ticked, each an id and a version.</summary>
public sealed class ReviewForm
{
    public List<string?> Chosen { get; set; } = [];

    /// <returns>Null when a box was tampered with.</returns>
    public IReadOnlyDictionary<Guid, Guid>? Versions()
    {
        var parts = Chosen.ConvertAll(c => c?.Split('/'));
        return parts.TrueForAll(p => p is [var id, var version] && Guid.TryParse(id, out _) && Guid.TryParse(version, out _))
            ? parts.Select(p => (Id: Guid.Parse(p![0]), Version: Guid.Parse(p[1]))).DistinctBy(p => p.Id).ToDictionary(p => p.Id, p => p.Version)
            : null;
    }
}
