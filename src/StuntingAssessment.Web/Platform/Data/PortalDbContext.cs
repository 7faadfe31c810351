using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using StuntingAssessment.Domain.Agencies;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Domain.Regions;
using StuntingAssessment.Domain.Results;
using StuntingAssessment.Web.Platform.Data.Bulk;

namespace StuntingAssessment.Web.Platform.Data;

/// <summary>The only context type that the application names; which database is behind it is decided in this folder.</summary>
public abstract class PortalDbContext(DbContextOptions options) : IdentityUserContext<PortalUser, Guid>(options)
{
    /// <summary>Under the lock nobody else moves it: read once in a transaction.</summary>
    private AuditHead? trailEnd;
    private Guid? trailEndIn;

    public DbSet<Installation> Installations => Set<Installation>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<AccountLink> AccountLinks => Set<AccountLink>();

    public DbSet<UserSession> UserSessions => Set<UserSession>();

    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    public DbSet<UnknownAddress> UnknownAddresses => Set<UnknownAddress>();

    public DbSet<Assignment> Assignments => Set<Assignment>();

    public DbSet<Region> Regions => Set<Region>();

    public DbSet<RegionTerm> RegionTerms => Set<RegionTerm>();

    public DbSet<RegionOrigin> RegionOrigins => Set<RegionOrigin>();

    public DbSet<StandardAgency> StandardAgencies => Set<StandardAgency>();

    public DbSet<Agency> Agencies => Set<Agency>();

    public DbSet<AnsitBatch> AnsitBatches => Set<AnsitBatch>();

    public DbSet<AnsitOwnership> AnsitOwnerships => Set<AnsitOwnership>();

    public DbSet<AssessmentCycle> Cycles => Set<AssessmentCycle>();

    public DbSet<Submission> Submissions => Set<Submission>();

    public DbSet<ConflictDeclaration> ConflictDeclarations => Set<ConflictDeclaration>();

    public DbSet<ScoreSheet> ScoreSheets => Set<ScoreSheet>();

    public DbSet<Plenary> Plenaries => Set<Plenary>();

    public DbSet<AssessmentResult> Results => Set<AssessmentResult>();

    public DbSet<Issuer> Issuers => Set<Issuer>();

    public DbSet<Letter> Letters => Set<Letter>();

    public DbSet<IssuedPaper> IssuedPapers => Set<IssuedPaper>();

    public DbSet<OutboxMail> OutboxMails => Set<OutboxMail>();

    public DbSet<MailBatch> MailBatches => Set<MailBatch>();

    public DbSet<TurnLease> TurnLeases => Set<TurnLease>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<AuditHead> AuditHeads => Set<AuditHead>();

    /// <summary>Compares the version that the form carries at the save: a stale form is a conflict, not an overwrite.</summary>
    public void Expect(Aggregate aggregate, Guid version) => Entry(aggregate).Property(nameof(Aggregate.Version)).OriginalValue = version;

    /// <summary>Takes the one lock that all writers of aggregates take first. Needs a transaction; held until it ends.</summary>
    /// <returns>The end of the trail, which nobody else moves meanwhile.</returns>
    public async Task<AuditHead> LockTrailAsync(CancellationToken cancellationToken)
    {
        if (trailEnd is null || Database.CurrentTransaction?.TransactionId != trailEndIn)
        {
            trailEnd = await ReadEndAsync(cancellationToken);
            trailEndIn = Database.CurrentTransaction?.TransactionId;
        }

        return trailEnd;
    }

    /// <summary>Every save waits for this, who types a cell too: a plain command, as the query pipeline takes longer than the database.</summary>
    private async Task<AuditHead> ReadEndAsync(CancellationToken cancellationToken)
    {
        await using var command = this.PlainCommand("""UPDATE "AuditHeads" SET "Sequence" = "Sequence" RETURNING "Sequence", "Hash" """);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new AuditHead { Sequence = reader.GetInt64(0), Hash = reader.GetString(1) }
            : throw new InvalidOperationException("The trail has no end to lock.");
    }

    /// <summary>Where the trail ends from now on in this transaction; null when it has to be read again.</summary>
    internal void TrailEndsAt(AuditHead? end) => trailEnd = end;

    /// <summary>A transaction that holds that lock from its start: what is read in it is still so when it is saved.</summary>
    public async Task<IDbContextTransaction> BeginUnderLockAsync(CancellationToken cancellationToken)
    {
        var transaction = await Database.BeginTransactionAsync(cancellationToken);
        await LockTrailAsync(cancellationToken);
        return transaction;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);
    }
}
