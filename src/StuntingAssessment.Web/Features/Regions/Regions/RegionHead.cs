using StuntingAssessment.Domain.Regions;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Regions.Regions;

/// <summary>The region as it stands before the act.</summary>
public sealed record RegionHead(Guid Id, RegionLevel Level, string Title, string Name, string Kind, string? Code, Guid? ParentId, IReadOnlyList<RegionPlace> Above, IReadOnlyList<int> RunningYears, IReadOnlyList<Choice> Parents, IReadOnlyList<ChildRow> Children, IReadOnlyList<Choice> Siblings)
{
    public IEnumerable<Choice> KindsOf(RegionLevel level) => RegionLevels.KindsOf(level).Select(k => new Choice(k, char.ToUpperInvariant(k[0]) + k[1..]));
}
