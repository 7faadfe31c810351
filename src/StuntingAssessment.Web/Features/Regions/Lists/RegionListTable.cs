namespace StuntingAssessment.Web.Features.Regions.Lists;

/// <summary>Lists of regions between their dry run and their taking.</summary>
internal static class RegionListTable
{
    extension(PortalDbContext db)
    {
        public DbSet<RegionListUpload> RegionListUploads => db.Set<RegionListUpload>();
    }
}
