using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StuntingAssessment.Web.Platform.Data.Configurations;

namespace StuntingAssessment.Web.Features.Cycles;

internal sealed class CycleConfiguration : IEntityTypeConfiguration<AssessmentCycle>
{
    public void Configure(EntityTypeBuilder<AssessmentCycle> builder)
    {
        builder.IsAggregate();
        builder.HasIndex(c => c.AssessmentYear).IsUnique();
        builder.Property(c => c.ProvinceCode).HasMaxLength(13);
        builder.Property(c => c.ProvinceName).HasMaxLength(120);
        builder.Property(c => c.TimeZone).HasMaxLength(60);
        builder.Property(c => c.Rules).IsJson();
        builder.Property(c => c.Catalog).IsJson();
        builder.Property(c => c.Programme).IsJson();
        builder.Property(c => c.Participants).IsJson();
        builder.Property(c => c.Windows).IsJson();
        builder.Property(c => c.Correction).IsJson();
        builder.Property(c => c.Confirmations).IsJson();
        builder.HasOne<AssessmentCycle>().WithMany().HasForeignKey(c => c.ClonedFrom).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(c => c.Years);
        builder.Ignore(c => c.PhaseName);
        builder.Ignore(c => c.IsFrozen);
        builder.Ignore(c => c.IsRulesConfirmed);
        builder.Ignore(c => c.Regencies);
        builder.Ignore(c => c.IsCorrecting);
        builder.Ignore(c => c.HasResultInForce);
        builder.Ignore(c => c.HasPublishedScores);
    }
}
