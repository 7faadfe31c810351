namespace StuntingAssessment.Web.Features.Ansit.Storage;

/// <summary>The area's own rows, which the platform's context does not name.</summary>
internal static class AnsitTables
{
    extension(PortalDbContext db)
    {
        public DbSet<AnsitCell> AnsitCells => db.Set<AnsitCell>();

        public DbSet<AnsitCellVersion> AnsitCellVersions => db.Set<AnsitCellVersion>();

        public DbSet<AnsitTotal> AnsitTotals => db.Set<AnsitTotal>();

        public DbSet<AnsitComment> AnsitComments => db.Set<AnsitComment>();

        public DbSet<AnsitAcceptance> AnsitAcceptances => db.Set<AnsitAcceptance>();

        public DbSet<AnsitUpload> AnsitUploads => db.Set<AnsitUpload>();
    }
}
