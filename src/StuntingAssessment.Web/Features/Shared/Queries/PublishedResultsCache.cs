using System.Collections.Concurrent;

namespace StuntingAssessment.Web.Features.Shared.Queries;

/// <summary>What published results say, which never changes; whether they are in force is asked each time. Small: a province publishes one a year.</summary>
public sealed class PublishedResultsCache
{
    private const int Most = 16;

    private readonly ConcurrentDictionary<Guid, PublishedResult> known = new();

    public PublishedResult? Find(Guid id) => known.GetValueOrDefault(id);

    public PublishedResult Add(PublishedResult published)
    {
        if (known.Count >= Most)
        {
            known.Clear();
        }

        return known[published.Id] = published;
    }
}
