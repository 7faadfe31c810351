using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StuntingAssessment.Domain.Agencies;
using StuntingAssessment.Domain.Regions;
using StuntingAssessment.Web.Platform.Data.Configurations;

namespace StuntingAssessment.Web.Features.Regions;

internal sealed class StandardAgencyConfiguration : IEntityTypeConfiguration<StandardAgency>
{
    public void Configure(EntityTypeBuilder<StandardAgency> builder)
    {
        builder.HasKey(a => a.Code);
        builder.Property(a => a.Code).HasMaxLength(StandardAgency.CodeMaxLength);
        builder.Property(a => a.Name).HasMaxLength(Agency.NameMaxLength);
    }
}

internal sealed class AgencyConfiguration : IEntityTypeConfiguration<Agency>
{
    public void Configure(EntityTypeBuilder<Agency> builder)
    {
        builder.IsAggregate();
        builder.Property(a => a.Name).HasMaxLength(Agency.NameMaxLength);
        builder.PrimitiveCollection(a => a.Codes);
        builder.Property(a => a.Heads).IsJson();
        builder.HasIndex(a => a.RegionId);
        builder.HasOne<Region>().WithMany().HasForeignKey(a => a.RegionId).OnDelete(DeleteBehavior.Restrict);
    }
}
