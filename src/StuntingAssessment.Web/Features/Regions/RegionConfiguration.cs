using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StuntingAssessment.Domain.Regions;
using StuntingAssessment.Web.Features.Regions.Lists;
using StuntingAssessment.Web.Platform.Data.Configurations;

namespace StuntingAssessment.Web.Features.Regions;

internal sealed class RegionConfiguration : IEntityTypeConfiguration<Region>
{
    public void Configure(EntityTypeBuilder<Region> builder)
    {
        builder.IsAggregate();
        builder.Property(r => r.Code).HasMaxLength(13);
        builder.Property(r => r.Name).HasMaxLength(Region.NameMaxLength);
        builder.Property(r => r.Kind).HasMaxLength(20);
        builder.Ignore(r => r.IsGone);
        builder.Ignore(r => r.Latest);
        builder.Ignore(r => r.Title);
        // One code names one region today; a region that is no more has none. For earlier years the rule is the domain's.
        builder.HasIndex(r => r.Code).IsUnique();
        builder.HasOne<Region>().WithMany().HasForeignKey(r => r.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Terms).WithOne().HasForeignKey(t => t.RegionId);
        builder.HasMany(r => r.Origins).WithOne().HasForeignKey(o => o.RegionId);
    }
}

internal sealed class RegionTermConfiguration : IEntityTypeConfiguration<RegionTerm>
{
    public void Configure(EntityTypeBuilder<RegionTerm> builder)
    {
        builder.ToTable("RegionTerms");
        builder.HasKey(t => new { t.RegionId, t.From });
        builder.Property(t => t.From).ValueGeneratedNever();
        builder.Property(t => t.Code).HasMaxLength(13);
        builder.Property(t => t.Name).HasMaxLength(Region.NameMaxLength);
        builder.Property(t => t.Kind).HasMaxLength(20);
        builder.Property(t => t.SearchText).HasMaxLength(Region.NameMaxLength + 20);
        builder.Ignore(t => t.Facts);
        builder.HasIndex(t => t.Code);
        builder.HasIndex(t => new { t.ParentId, t.Code });
    }
}

internal sealed class RegionOriginConfiguration : IEntityTypeConfiguration<RegionOrigin>
{
    public void Configure(EntityTypeBuilder<RegionOrigin> builder)
    {
        builder.ToTable("RegionOrigins");
        builder.HasKey(o => new { o.RegionId, o.PredecessorId });
        builder.HasIndex(o => o.PredecessorId);
        builder.HasOne<Region>().WithMany().HasForeignKey(o => o.PredecessorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RegionListUploadConfiguration : IEntityTypeConfiguration<RegionListUpload>
{
    public void Configure(EntityTypeBuilder<RegionListUpload> builder)
    {
        builder.ToTable("RegionListUploads");
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.FileName).HasMaxLength(200);
        builder.Property(u => u.Sha256).HasMaxLength(64);
    }
}
