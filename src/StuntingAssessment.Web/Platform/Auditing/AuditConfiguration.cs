using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace StuntingAssessment.Web.Platform.Auditing;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.HasKey(e => e.Sequence);
        builder.Property(e => e.Sequence).ValueGeneratedNever();
        builder.Property(e => e.ActorName).HasMaxLength(PortalUser.NameMaxLength);
        builder.Property(e => e.Event).HasMaxLength(60);
        builder.Property(e => e.SubjectType).HasMaxLength(60);
        builder.Property(e => e.RegencyCode).HasMaxLength(13);
        builder.Property(e => e.RequestId).HasMaxLength(80);
        builder.Property(e => e.PreviousHash).HasMaxLength(64);
        builder.Property(e => e.Hash).HasMaxLength(64);
        builder.HasIndex(e => new { e.SubjectId, e.Sequence });
        builder.HasIndex(e => new { e.ActorId, e.Sequence });
        builder.HasIndex(e => new { e.CycleId, e.RegencyCode, e.Sequence });
        builder.HasIndex(e => e.At);
    }
}

internal sealed class AuditHeadConfiguration : IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<AuditHead> builder)
    {
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Property(h => h.Hash).HasMaxLength(64);
        builder.HasData(new AuditHead { Id = AuditHead.OnlyId, Sequence = 0, Hash = AuditChain.Genesis });
    }
}
