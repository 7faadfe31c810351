using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StuntingAssessment.Domain.Results;
using StuntingAssessment.Web.Platform.Data.Configurations;

namespace StuntingAssessment.Web.Features.Results;

internal sealed class ResultConfiguration : IEntityTypeConfiguration<AssessmentResult>
{
    public void Configure(EntityTypeBuilder<AssessmentResult> builder)
    {
        builder.IsAggregate();
        builder.Property(r => r.Sha256).HasMaxLength(64);
        builder.Property(r => r.DecreeNumber).HasMaxLength(AssessmentResult.DecreeNumberMaxLength);
        builder.Property(r => r.Reason).HasMaxLength(AssessmentResult.ReasonMaxLength);
        builder.Property(r => r.CorrectionReason).HasMaxLength(AssessmentResult.ReasonMaxLength);
        builder.Property(r => r.WithdrawalReason).HasMaxLength(AssessmentResult.ReasonMaxLength);
        builder.Ignore(r => r.IsPublic);
        builder.Ignore(r => r.IsBeforePublication);
        builder.Ignore(r => r.WasPublished);
        builder.Ignore(r => r.IsWithdrawalRequested);
        builder.HasIndex(r => new { r.CycleId, r.Number }).IsUnique();
        builder.HasOne<AssessmentCycle>().WithMany().HasForeignKey(r => r.CycleId).OnDelete(DeleteBehavior.Restrict);
    }
}
