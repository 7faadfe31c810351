using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Regions;
using StuntingAssessment.Web.Platform.Data.Configurations;

namespace StuntingAssessment.Web.Features.Ansit.Storage;

/// <summary>The key begins with the year and the region: a village's row is read in one go, and a year is written at one end of the table.</summary>
internal sealed class AnsitCellConfiguration : IEntityTypeConfiguration<AnsitCell>
{
    public void Configure(EntityTypeBuilder<AnsitCell> builder)
    {
        builder.ToTable("AnsitCells");
        builder.HasKey(c => new { c.Year, c.RegionId, c.Measure });
        builder.Property(c => c.Measure).HasMaxLength(Indicator.CodeMaxLength);
        builder.Property(c => c.State).HasConversion<byte>();
        builder.Property(c => c.Way).HasConversion<byte>();
        builder.Property(c => c.Reason).HasMaxLength(CellContent.ReasonMaxLength);
        builder.Ignore(c => c.Content);
        builder.HasIndex(c => c.BatchId);
        builder.HasOne<Region>().WithMany().HasForeignKey(c => c.RegionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AnsitCellVersionConfiguration : IEntityTypeConfiguration<AnsitCellVersion>
{
    public void Configure(EntityTypeBuilder<AnsitCellVersion> builder)
    {
        builder.ToTable("AnsitCellVersions");
        builder.HasKey(c => new { c.Year, c.RegionId, c.Measure, c.Version });
        builder.Property(c => c.Measure).HasMaxLength(Indicator.CodeMaxLength);
        builder.Property(c => c.State).HasConversion<byte>();
        builder.Property(c => c.Way).HasConversion<byte>();
        builder.Property(c => c.Reason).HasMaxLength(CellContent.ReasonMaxLength);
        builder.Ignore(c => c.Content);
    }
}

internal sealed class AnsitTotalConfiguration : IEntityTypeConfiguration<AnsitTotal>
{
    public void Configure(EntityTypeBuilder<AnsitTotal> builder)
    {
        builder.ToTable("AnsitTotals");
        builder.HasKey(t => new { t.Year, t.RegionId, t.Code });
        builder.Property(t => t.Code).HasMaxLength(Indicator.CodeMaxLength);
        builder.Ignore(t => t.Figure);
    }
}

internal sealed class AnsitCommentConfiguration : IEntityTypeConfiguration<AnsitComment>
{
    public void Configure(EntityTypeBuilder<AnsitComment> builder)
    {
        builder.ToTable("AnsitComments");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Measure).HasMaxLength(Indicator.CodeMaxLength);
        builder.Property(c => c.Text).HasMaxLength(AnsitComment.TextMaxLength);
        builder.HasIndex(c => new { c.Year, c.RegionId });
    }
}

internal sealed class AnsitAcceptanceConfiguration : IEntityTypeConfiguration<AnsitAcceptance>
{
    public void Configure(EntityTypeBuilder<AnsitAcceptance> builder)
    {
        builder.ToTable("AnsitAcceptances");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Measure).HasMaxLength(Indicator.CodeMaxLength);
        builder.Property(a => a.Check).HasMaxLength(40);
        builder.Property(a => a.Reason).HasMaxLength(AnsitAcceptance.ReasonMaxLength);
        builder.HasIndex(a => new { a.Year, a.RegencyId });
    }
}

internal sealed class AnsitUploadConfiguration : IEntityTypeConfiguration<AnsitUpload>
{
    public void Configure(EntityTypeBuilder<AnsitUpload> builder)
    {
        builder.ToTable("AnsitUploads");
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.RegencyCode).HasMaxLength(13);
        builder.Property(u => u.FileName).HasMaxLength(200);
        builder.Property(u => u.Sha256).HasMaxLength(64);
        builder.HasIndex(u => new { u.CycleId, u.RegencyCode, u.AgencyId });
    }
}

internal sealed class AnsitBatchConfiguration : IEntityTypeConfiguration<AnsitBatch>
{
    public void Configure(EntityTypeBuilder<AnsitBatch> builder)
    {
        builder.ToTable("AnsitBatches");
        builder.IsAggregate();
        builder.Property(b => b.RegencyCode).HasMaxLength(13);
        builder.Property(b => b.FileName).HasMaxLength(200);
        builder.Property(b => b.Sha256).HasMaxLength(64);
        builder.HasIndex(b => new { b.CycleId, b.RegencyCode });
    }
}

internal sealed class AnsitOwnershipConfiguration : IEntityTypeConfiguration<AnsitOwnership>
{
    public void Configure(EntityTypeBuilder<AnsitOwnership> builder)
    {
        builder.ToTable("AnsitOwnerships");
        builder.IsAggregate();
        builder.Property(o => o.RegencyCode).HasMaxLength(13);
        builder.Property(o => o.Chosen).IsJson();
        builder.HasIndex(o => new { o.CycleId, o.RegencyCode }).IsUnique();
    }
}
