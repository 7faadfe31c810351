namespace StuntingAssessment.Web.Features.Regions.Lists;

internal static class RegionListTarget
{
    public static RouteTarget Upload { get; } =
        new("upload", (a, cancellationToken) => a.Db.RegionListUploads.AnyAsync(u => u.Id == a.Id, cancellationToken));
}
