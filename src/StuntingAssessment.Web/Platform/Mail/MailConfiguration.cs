using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace StuntingAssessment.Web.Platform.Mail;

internal sealed class OutboxMailConfiguration : IEntityTypeConfiguration<OutboxMail>
{
    public void Configure(EntityTypeBuilder<OutboxMail> builder)
    {
        builder.ToTable("OutboxMails");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.ToAddress).HasMaxLength(OutboxMail.AddressMaxLength);
        builder.Property(m => m.ToName).HasMaxLength(OutboxMail.NameMaxLength);
        builder.Property(m => m.Subject).HasMaxLength(OutboxMail.SubjectMaxLength);
        builder.Property(m => m.Why).HasMaxLength(OutboxMail.WhyMaxLength);
        builder.Property(m => m.MessageId).HasMaxLength(OutboxMail.MessageIdMaxLength);
        builder.Property(m => m.LastError).HasMaxLength(OutboxMail.ErrorMaxLength);
        builder.Ignore(m => m.CanBeSentAgain);
        builder.Ignore(m => m.CanBeDiscarded);
        builder.HasIndex(m => m.MessageId).IsUnique();
        builder.HasIndex(m => new { m.State, m.NextTryAt });
        builder.HasIndex(m => m.PersonId);
        builder.HasOne(m => m.Batch).WithMany().HasForeignKey(m => m.BatchId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MailBatchConfiguration : IEntityTypeConfiguration<MailBatch>
{
    public void Configure(EntityTypeBuilder<MailBatch> builder)
    {
        builder.ToTable("MailBatches");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Title).HasMaxLength(MailBatch.TitleMaxLength);
        builder.Ignore(b => b.IsOpen);
    }
}
