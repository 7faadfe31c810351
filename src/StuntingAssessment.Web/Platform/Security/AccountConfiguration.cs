using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Data.Configurations;

namespace StuntingAssessment.Web.Platform.Security;

internal sealed class PortalUserConfiguration : IEntityTypeConfiguration<PortalUser>
{
    public void Configure(EntityTypeBuilder<PortalUser> builder)
    {
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.Name).HasMaxLength(PortalUser.NameMaxLength);
        builder.Property(u => u.SearchText).HasMaxLength(400);
        builder.Property(u => u.SecondFactorKey).HasMaxLength(400);
    }
}

internal sealed class UserSessionConfiguration : IEntityTypeConfiguration<UserSession>
{
    public void Configure(EntityTypeBuilder<UserSession> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Stamp).HasMaxLength(64);
        builder.Property(s => s.Device).HasMaxLength(UserSession.DeviceMaxLength);
        builder.HasOne(s => s.User).WithMany().HasForeignKey(s => s.UserId);
    }
}

internal sealed class RecoveryCodeConfiguration : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.CodeHash).HasMaxLength(64);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(c => c.UserId);
        builder.HasIndex(c => new { c.UserId, c.CodeHash }).IsUnique();
    }
}

internal sealed class AccountLinkConfiguration : IEntityTypeConfiguration<AccountLink>
{
    public void Configure(EntityTypeBuilder<AccountLink> builder)
    {
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.TokenHash).HasMaxLength(64);
        builder.HasIndex(l => l.TokenHash).IsUnique();
        builder.HasOne(l => l.User).WithMany().HasForeignKey(l => l.UserId);
    }
}

internal sealed class UnknownAddressConfiguration : IEntityTypeConfiguration<UnknownAddress>
{
    public void Configure(EntityTypeBuilder<UnknownAddress> builder)
    {
        builder.HasKey(a => a.AddressHash);
        builder.Property(a => a.AddressHash).HasMaxLength(64);
    }
}

internal sealed class AssignmentConfiguration : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.IsAggregate();
        builder.Property(a => a.RegencyCode).HasMaxLength(13);
        builder.PrimitiveCollection(a => a.AgencyIds);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AssessmentCycle>().WithMany().HasForeignKey(a => a.CycleId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(a => a.ActingPosition).HasMaxLength(Acting.PositionMaxLength);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(a => a.InPlaceOf).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(a => a.Reviews).WithOne().HasForeignKey(r => r.AssignmentId);
        builder.HasIndex(a => new { a.CycleId, a.Role });
    }
}

internal sealed class AssignmentReviewConfiguration : IEntityTypeConfiguration<AssignmentReview>
{
    public void Configure(EntityTypeBuilder<AssignmentReview> builder)
    {
        builder.ToTable("AssignmentReviews");
        builder.HasKey(r => new { r.AssignmentId, r.Year });
        builder.Property(r => r.Year).ValueGeneratedNever();
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(r => r.By).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class InstallationConfiguration : IEntityTypeConfiguration<Installation>
{
    public void Configure(EntityTypeBuilder<Installation> builder) => builder.Property(i => i.Id).ValueGeneratedNever();
}

internal sealed class DataProtectionKeyConfiguration : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> builder) => builder.Property(k => k.Id).ValueGeneratedNever();
}
