using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Domain.Results;
using StuntingAssessment.Web.Features.Papers.Checks;
using StuntingAssessment.Web.Platform.Data.Configurations;

namespace StuntingAssessment.Web.Features.Papers;

internal sealed class IssuerConfiguration : IEntityTypeConfiguration<Issuer>
{
    public void Configure(EntityTypeBuilder<Issuer> builder)
    {
        builder.IsAggregate();
        builder.Property(i => i.RegionCode).HasMaxLength(13);
        builder.Property(i => i.Name).HasMaxLength(Issuer.NameMaxLength);
        builder.Property(i => i.Settings).IsJson();
        builder.Property(i => i.Emblem).IsJson();
        builder.Property(i => i.Signatories).IsJson();
        builder.HasIndex(i => i.RegionCode).IsUnique();
    }
}

internal sealed class LetterConfiguration : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> builder)
    {
        builder.IsAggregate();
        builder.Property(l => l.Content).IsJson();
        builder.HasIndex(l => l.CycleId).IsUnique();
        builder.HasOne<AssessmentCycle>().WithMany().HasForeignKey(l => l.CycleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Issuer>().WithMany().HasForeignKey(l => l.IssuerId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class IssuedPaperConfiguration : IEntityTypeConfiguration<IssuedPaper>
{
    public void Configure(EntityTypeBuilder<IssuedPaper> builder)
    {
        builder.IsAggregate();
        builder.Property(p => p.AwardCode).HasMaxLength(40);
        builder.Property(p => p.Title).HasMaxLength(IssuedPaper.TextMaxLength);
        builder.Property(p => p.Recipient).HasMaxLength(IssuedPaper.TextMaxLength);
        builder.Property(p => p.Number).HasMaxLength(LetterContent.NumberMaxLength);
        builder.Property(p => p.NumberKey).HasMaxLength(LetterContent.NumberMaxLength);
        builder.Property(p => p.Token).HasMaxLength(IssuedPaper.TokenMaxLength);
        builder.Property(p => p.ContentSha256).HasMaxLength(64);
        builder.Property(p => p.PdfSha256).HasMaxLength(64);
        builder.Property(p => p.WithdrawalReason).HasMaxLength(IssuedPaper.ReasonMaxLength);
        builder.HasIndex(p => p.Token).IsUnique();
        // A number once per year and issuer; a further issue of the same thing counts up, so that two at once collide.
        builder.HasIndex(p => new { p.IssuerId, p.RegisterYear, p.NumberKey, p.Edition }).IsUnique();
        builder.HasOne<AssessmentCycle>().WithMany().HasForeignKey(p => p.CycleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Issuer>().WithMany().HasForeignKey(p => p.IssuerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AssessmentResult>().WithMany().HasForeignKey(p => p.ResultId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PaperCheckConfiguration : IEntityTypeConfiguration<PaperCheck>
{
    public void Configure(EntityTypeBuilder<PaperCheck> builder)
    {
        builder.ToTable("PaperChecks");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasIndex(c => c.PaperId);
        builder.HasOne<IssuedPaper>().WithMany().HasForeignKey(c => c.PaperId).OnDelete(DeleteBehavior.Cascade);
    }
}
