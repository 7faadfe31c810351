namespace StuntingAssessment.Web.Features.Regions.Regions;

/// <summary>One line of a list of regions, as of a year.</summary>
/// <param name="Below">How many regions lie in it in that year.</param>
/// <param name="Where">The name of its parent; told in search results.</param>
public sealed record RegionRow(Guid Id, string? Code, string Name, string Kind, int Below, int From, int? To, string? Where = null)
{
    public string Title => Domain.Regions.Region.NameOf(Kind, Name);

    public string Period => RegionYears.Of(From, To);
}
