using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Web.Platform.Data.Configurations;

namespace StuntingAssessment.Web.Features.Evidence;

internal sealed class SubmissionConfiguration : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> builder)
    {
        builder.IsAggregate();
        builder.Property(s => s.RegencyCode).HasMaxLength(13);
        builder.Property(s => s.ReturnReason).HasMaxLength(Submission.ReasonMaxLength);
        builder.HasIndex(s => new { s.CycleId, s.RegencyCode, s.ActionNo }).IsUnique();
        builder.HasOne<AssessmentCycle>().WithMany().HasForeignKey(s => s.CycleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Evidence).WithOne().HasForeignKey(e => e.SubmissionId);
        builder.HasMany(s => s.Verdicts).WithOne().HasForeignKey(v => v.SubmissionId);
        builder.HasMany(s => s.Grades).WithOne().HasForeignKey(g => g.SubmissionId);
    }
}

internal sealed class EvidenceConfiguration : IEntityTypeConfiguration<Domain.Convergence.Evidence>
{
    public void Configure(EntityTypeBuilder<Domain.Convergence.Evidence> builder)
    {
        builder.ToTable("Evidence");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.RequirementCode).HasMaxLength(20);
        builder.Property(e => e.Title).HasMaxLength(Domain.Convergence.Evidence.TitleMaxLength);
        builder.Property(e => e.Url).HasMaxLength(Domain.Convergence.Evidence.UrlMaxLength);
        builder.Property(e => e.CheckedBy).HasMaxLength(200);
        builder.Ignore(e => e.IsCurrent);
        builder.Ignore(e => e.ChangedAt);
        builder.Ignore(e => e.LatestFile);
        builder.HasMany(e => e.Files).WithOne().HasForeignKey(f => f.EvidenceId);
    }
}

internal sealed class EvidenceFileConfiguration : IEntityTypeConfiguration<EvidenceFile>
{
    public void Configure(EntityTypeBuilder<EvidenceFile> builder)
    {
        builder.ToTable("EvidenceFiles");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Sha256).HasMaxLength(64);
        builder.Property(f => f.Name).HasMaxLength(255);
        builder.Property(f => f.ContentType).HasMaxLength(120);
        builder.HasIndex(f => new { f.EvidenceId, f.Number }).IsUnique();
    }
}

internal sealed class VerdictConfiguration : IEntityTypeConfiguration<Verdict>
{
    public void Configure(EntityTypeBuilder<Verdict> builder)
    {
        builder.ToTable("Verdicts");
        builder.HasKey(v => new { v.SubmissionId, v.RequirementCode });
        builder.Property(v => v.RequirementCode).HasMaxLength(20);
        builder.Property(v => v.Reason).HasMaxLength(Verdict.ReasonMaxLength);
    }
}

internal sealed class GradeConfiguration : IEntityTypeConfiguration<Grade>
{
    public void Configure(EntityTypeBuilder<Grade> builder)
    {
        builder.ToTable("Grades");
        builder.HasKey(g => new { g.SubmissionId, g.CriterionCode });
        builder.Property(g => g.CriterionCode).HasMaxLength(20);
        builder.Property(g => g.Letter).HasMaxLength(10);
        builder.Property(g => g.Note).HasMaxLength(Grade.NoteMaxLength);
    }
}
