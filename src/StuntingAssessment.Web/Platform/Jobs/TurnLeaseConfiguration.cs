using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace StuntingAssessment.Web.Platform.Jobs;

internal sealed class TurnLeaseConfiguration : IEntityTypeConfiguration<TurnLease>
{
    public void Configure(EntityTypeBuilder<TurnLease> builder)
    {
        builder.ToTable("TurnLeases");
        builder.HasKey(t => t.Name);
        builder.Property(t => t.Name).HasMaxLength(TurnLease.NameMaxLength);
        builder.Property(t => t.Fault).HasMaxLength(TurnLease.FaultMaxLength);
    }
}
