using Microsoft.Extensions.DependencyInjection;
using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Features.Ansit.Workbooks;
using StuntingAssessment.Web.Platform.Data;
using StuntingAssessment.Web.Platform.Files;
using StuntingAssessment.Web.Platform.Jobs;

namespace StuntingAssessment.Web.Tests.Platform.Jobs;

public sealed class HousekeepingTests : IAsyncLifetime
{
    private static readonly byte[] Pdf = "%PDF-1.4\n%%EOF\n"u8.ToArray();

    private readonly PortalFixture portal = new();

    private DateTime Now => portal.Clock.Now.UtcDateTime;

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.World.BeginAsync();
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Addresses_that_nobody_tries_any_more_are_forgotten_after_a_month()
    {
        await portal.WithDbAsync(async db =>
        {
            db.UnknownAddresses.Add(new UnknownAddress { AddressHash = "old", LastTriedAt = Now - TimeSpan.FromDays(31) });
            db.UnknownAddresses.Add(new UnknownAddress { AddressHash = "young", LastTriedAt = Now - TimeSpan.FromDays(29) });
            db.UnknownAddresses.Add(new UnknownAddress { AddressHash = "locked", LastTriedAt = Now - TimeSpan.FromDays(31), LockedUntil = Now + TimeSpan.FromDays(1) });
            await db.SaveChangesAsync();
        });

        await RunAsync(new ForgetOldRows());

        (await portal.ReadAsync(db => db.UnknownAddresses.Select(a => a.AddressHash).ToListAsync())).Should().BeEquivalentTo("young", "locked");
    }

    [Fact]
    public async Task A_refused_sign_in_says_when_the_address_was_last_tried()
    {
        using var browser = portal.Anonymous();
        await browser.SubmitAsync(await browser.GetAsync("/masuk"), "form[action^='/masuk']", ("Email", "siapa@contoh.invalid"), ("Password", "salah sekali ini"));

        (await portal.ReadAsync(db => db.UnknownAddresses.Select(a => a.LastTriedAt).SingleAsync())).Should().Be(Now);
    }

    [Fact]
    public async Task Links_go_a_season_after_they_expired()
    {
        var person = await portal.World.IdOfAsync(World.Verifier);
        await portal.WithDbAsync(async db =>
        {
            foreach (var (hash, days) in new[] { ("old", 91), ("young", 89), ("open", -1) })
            {
                db.AccountLinks.Add(new AccountLink { Id = portal.World.NewId(), UserId = person, TokenHash = hash, CreatedAt = Now - TimeSpan.FromDays(100), ExpiresAt = Now - TimeSpan.FromDays(days) });
            }

            await db.SaveChangesAsync();
        });

        await RunAsync(new ForgetOldRows());

        (await portal.ReadAsync(db => db.AccountLinks.Select(l => l.TokenHash).ToListAsync())).Should().BeEquivalentTo("young", "open");
    }

    [Fact]
    public async Task Texts_of_mails_that_nobody_sent_again_are_wiped_after_a_month()
    {
        await portal.WithDbAsync(async db =>
        {
            foreach (var (id, state, days) in new[] { ("<old>", MailState.GivenUp, 31), ("<doubtful>", MailState.InDoubt, 31), ("<young>", MailState.GivenUp, 29) })
            {
                db.OutboxMails.Add(new OutboxMail
                {
                    Id = portal.World.NewId(),
                    ToAddress = "x@contoh.invalid",
                    Subject = "x",
                    Why = "x",
                    MessageId = id,
                    State = state,
                    Body = "x",
                    CreatedAt = Now,
                    NextTryAt = Now,
                    SettledAt = Now - TimeSpan.FromDays(days),
                });
            }

            await db.SaveChangesAsync();
        });

        await RunAsync(new ForgetOldRows());

        (await portal.ReadAsync(db => db.OutboxMails.Where(m => m.Body != null).Select(m => m.MessageId).ToListAsync())).Should().Equal("<young>");
    }

    [Fact]
    public async Task A_workbook_that_nobody_took_is_thrown_away_after_a_month()
    {
        var cycle = await portal.World.CycleAsync();
        await portal.WithDbAsync(async db =>
        {
            foreach (var (name, days, batch) in new[] { ("old.xlsx", 31, (Guid?)null), ("young.xlsx", 29, null), ("taken.xlsx", 31, portal.World.NewId()) })
            {
                db.AnsitUploads.Add(new AnsitUpload
                {
                    Id = portal.World.NewId(),
                    CycleId = cycle.Id,
                    RegencyCode = World.Bulungan,
                    AgencyId = portal.World.NewId(),
                    FileName = name,
                    Sha256 = new string('a', 64),
                    At = Now - TimeSpan.FromDays(days),
                    BatchId = batch,
                });
            }

            await db.SaveChangesAsync();
        });

        await RunAsync(new DiscardUntakenWorkbooks());

        (await portal.ReadAsync(db => db.AnsitUploads.Where(u => u.DiscardedAt != null).Select(u => u.FileName).ToListAsync())).Should().Equal("old.xlsx");
    }

    [Fact]
    public async Task A_file_that_no_row_names_goes_after_a_week_and_one_that_a_row_names_stays()
    {
        var unused = await StoreAsync([.. Pdf, 1]);
        var named = await StoreAsync([.. Pdf, 2]);
        await portal.World.SubmissionAsync(World.Bulungan, 1, World.Coordinator(World.Bulungan), (s, cycle, stamp) =>
            s.AddFile(cycle, portal.World.NewId(), portal.World.NewId(), "1.b", "Laporan", named.Named("laporan.pdf"), false, stamp));
        var emblem = await StoreAsync([.. Pdf, 3]);
        await portal.WithDbAsync(async db =>
        {
            (await db.Issuers.SingleAsync()).ReplaceEmblem(new StoredFile(emblem.Hash, "lambang.png", 1, "image/png"));
            await db.SaveChangesAsync();
        });
        Age(unused, named, emblem);

        Age(days: 6, unused);
        await RunAsync(new RemoveUnusedFiles());
        Exists(unused).Should().BeTrue("its upload may still be under way");
        Age(days: 8, unused);
        await RunAsync(new RemoveUnusedFiles());

        (Exists(unused), Exists(named), Exists(emblem)).Should().Be((false, true, true));
    }

    [Fact]
    public async Task A_file_that_comes_again_while_it_is_being_removed_is_kept()
    {
        var file = await StoreAsync(Pdf);
        Age(file);
        var store = portal.Services.GetRequiredService<UnusedFiles>();
        var looks = 0;

        // The second look is after the file was moved aside: exactly then the same bytes are uploaded, and their row is saved.
        var removed = await store.RemoveAsync(portal.Clock.Now - RemoveUnusedFiles.Grace, async _ =>
        {
            if (++looks == 2)
            {
                Exists(file).Should().BeFalse("it is aside");
                await StoreAsync(Pdf);
                return new HashSet<string> { file.Hash };
            }

            return new HashSet<string>();
        }, CancellationToken.None);

        removed.Should().Be(0);
        Exists(file).Should().BeTrue();
    }

    [Fact]
    public async Task A_file_that_came_again_just_before_counts_as_new()
    {
        var file = await StoreAsync(Pdf);
        Age(file);
        await StoreAsync(Pdf);
        portal.Clock.Now = File.GetLastWriteTimeUtc(PathOf(file)) + TimeSpan.FromDays(1);

        await RunAsync(new RemoveUnusedFiles());

        Exists(file).Should().BeTrue();
    }

    [Fact]
    public async Task What_a_crash_left_aside_goes_back_when_a_row_names_it()
    {
        var file = await StoreAsync(Pdf);
        Age(file);
        var aside = Directory.CreateDirectory(Path.Combine(portal.DataDirectory, "files", "unused")).FullName;
        File.Move(PathOf(file), Path.Combine(aside, file.Hash));

        await portal.Services.GetRequiredService<UnusedFiles>().RemoveAsync(portal.Clock.Now - RemoveUnusedFiles.Grace, _ => Task.FromResult<IReadOnlySet<string>>(new HashSet<string> { file.Hash }), CancellationToken.None);

        Exists(file).Should().BeTrue();
        Directory.GetFiles(aside).Should().BeEmpty();
    }

    [Fact]
    public async Task Every_column_that_may_name_a_file_is_known()
    {
        var found = await portal.ReadAsync(db => Task.FromResult(db.Model.GetEntityTypes().SelectMany(e => e.GetProperties().Where(p => LooksLikeAFile(p.Name, p.ClrType)).Select(p => $"{e.ClrType.Name}.{p.Name}")).Distinct().ToList()));

        found.Should().Contain("EvidenceFile.Sha256").And.Contain("Issuer.Emblem");
        found.Should().BeSubsetOf([.. References.Columns, .. OtherHashes], "a new column that names a stored file belongs to a file holder, or its files are thrown away");
        References.Columns.Should().BeSubsetOf(found);
    }

    private FileReferences References => portal.Services.GetRequiredService<FileReferences>();

    /// <summary>Hashes that are no key of the file store.</summary>
    private static readonly string[] OtherHashes =
    [
        "AccountLink.TokenHash", "AnsitBatch.Sha256", "AssessmentResult.Sha256", "AuditEntry.Hash", "AuditEntry.PreviousHash", "AuditHead.Hash", "IssuedPaper.ContentSha256", "PortalUser.PasswordHash",
        "RecoveryCode.CodeHash", "RegionListUpload.Sha256", "UnknownAddress.AddressHash",
    ];

    /// <summary>A hash by its name, or a document with a stored file somewhere in it.</summary>
    private static bool LooksLikeAFile(string name, Type type) =>
        (type == typeof(string) && (name.Contains("Sha256", StringComparison.Ordinal) || name.Contains("Hash", StringComparison.Ordinal)))
        || Holds(type, []);

    private static bool Holds(Type type, HashSet<Type> seen)
    {
        if (type == typeof(StoredFile))
        {
            return true;
        }

        if (!seen.Add(type) || type.IsPrimitive || type == typeof(string))
        {
            return false;
        }

        return type.IsGenericType ? type.GetGenericArguments().Any(a => Holds(a, seen)) || Parts(type, seen)
            : type.HasElementType ? Holds(type.GetElementType()!, seen)
            : Parts(type, seen);
    }

    private static bool Parts(Type type, HashSet<Type> seen) =>
        type.Namespace?.StartsWith("StuntingAssessment", StringComparison.Ordinal) == true && type.GetProperties().Any(p => Holds(p.PropertyType, seen));

    private Task<bool> RunAsync(IPortalTurn turn) => portal.WithAsync(async services =>
    {
        await turn.RunAsync(services, CancellationToken.None);
        return true;
    });

    private Task<StoredContent> StoreAsync(byte[] content) =>
        portal.Services.GetRequiredService<FileStore>().SaveAsync(new MemoryStream(content), UploadLimits.Evidence, CancellationToken.None);

    private string PathOf(StoredContent file) => Path.Combine(portal.DataDirectory, "files", file.Hash[..2], file.Hash);

    private bool Exists(StoredContent file) => File.Exists(PathOf(file));

    private void Age(params StoredContent[] files) => Age(30, files);

    private void Age(int days, params StoredContent[] files) => Array.ForEach(files, f => File.SetLastWriteTimeUtc(PathOf(f), Now - TimeSpan.FromDays(days)));
}
