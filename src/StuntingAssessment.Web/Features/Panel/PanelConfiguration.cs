using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Web.Platform.Data.Configurations;

namespace StuntingAssessment.Web.Features.Panel;

internal sealed class ConflictDeclarationConfiguration : IEntityTypeConfiguration<ConflictDeclaration>
{
    public void Configure(EntityTypeBuilder<ConflictDeclaration> builder)
    {
        builder.IsAggregate();
        builder.Property(c => c.RegencyCode).HasMaxLength(13);
        builder.Property(c => c.Reason).HasMaxLength(ConflictDeclaration.ReasonMaxLength);
        builder.HasIndex(c => new { c.CycleId, c.RegencyCode, c.PanelistId }).IsUnique();
        builder.HasIndex(c => c.PanelistId);
        builder.HasOne<AssessmentCycle>().WithMany().HasForeignKey(c => c.CycleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(c => c.PanelistId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ScoreSheetConfiguration : IEntityTypeConfiguration<ScoreSheet>
{
    public void Configure(EntityTypeBuilder<ScoreSheet> builder)
    {
        builder.IsAggregate();
        builder.Property(s => s.RegencyCode).HasMaxLength(13);
        builder.Property(s => s.Scores).IsJson();
        builder.Property(s => s.Notes).IsJson();
        builder.Property(s => s.UnlockReason).HasMaxLength(ScoreSheet.ReasonMaxLength);
        builder.HasIndex(s => new { s.CycleId, s.RegencyCode, s.PanelistId }).IsUnique();
        builder.HasOne<AssessmentCycle>().WithMany().HasForeignKey(s => s.CycleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(s => s.PanelistId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlenaryConfiguration : IEntityTypeConfiguration<Plenary>
{
    public void Configure(EntityTypeBuilder<Plenary> builder)
    {
        builder.IsAggregate();
        builder.Property(p => p.Moderations).IsJson();
        builder.Property(p => p.TieOrders).IsJson();
        builder.HasIndex(p => p.CycleId).IsUnique();
        builder.HasOne<AssessmentCycle>().WithMany().HasForeignKey(p => p.CycleId).OnDelete(DeleteBehavior.Restrict);
    }
}
