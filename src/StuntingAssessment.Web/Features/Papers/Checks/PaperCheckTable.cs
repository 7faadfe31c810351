namespace StuntingAssessment.Web.Features.Papers.Checks;

/// <summary>Counts of looks at check addresses.</summary>
internal static class PaperCheckTable
{
    extension(PortalDbContext db)
    {
        public DbSet<PaperCheck> PaperChecks => db.Set<PaperCheck>();
    }
}
