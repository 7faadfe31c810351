namespace StuntingAssessment.Web.Features.People.Reviews;

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
