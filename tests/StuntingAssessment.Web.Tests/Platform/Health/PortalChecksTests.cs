using Microsoft.Extensions.DependencyInjection;
using StuntingAssessment.Domain.Operations;
using StuntingAssessment.Web.Platform;
using StuntingAssessment.Web.Platform.Auditing;
using StuntingAssessment.Web.Platform.Data;
using StuntingAssessment.Web.Platform.Health;
using StuntingAssessment.Web.Tests.Platform.Mail;

namespace StuntingAssessment.Web.Tests.Platform.Health;

/// <summary>What each check finds in a sound portal, and in one with something wrong.</summary>
public sealed class PortalChecksTests : MailPortal
{
    public PortalChecksTests() => Sink = new SmtpSink { Account = ("portal", "rahasia surel") };

    [Fact]
    public async Task Every_check_has_its_line_and_says_what_to_do_when_it_is_not_good()
    {
        var report = await ReportAsync();

        report.Checks.Select(c => c.Name).Should().Equal(
            "Basis data", "Jejak audit", "Berkas", "Ruang penyimpanan", "Cadangan", "Pencetak PDF", "Huruf naskah", "Surel", "Jam", "Zona waktu", "Alamat publik", "Pekerjaan latar", "Lingkungan", "Langkah kedua masuk");
        report.Checks.Where(c => c.State is not Soundness.Good && c.WhatToDo is null).Should().BeEmpty();
        report.Checks.Should().NotContain(c => (c.Finding + c.WhatToDo).Contains("rahasia surel", StringComparison.Ordinal));
        report.MeasuredAt.Should().Be(Portal.Clock.Now.UtcDateTime);
        Of(report, "Basis data").Should().Match<PortalCheck>(c => c.State == Soundness.Good && c.Finding.EndsWith("tabelnya mutakhir.", StringComparison.Ordinal));
        Of(report, "Jejak audit").State.Should().Be(Soundness.Good);
        Of(report, "Berkas").State.Should().Be(Soundness.Good);
        Of(report, "Surel").Should().Match<PortalCheck>(c => c.State == Soundness.Good && c.Finding.Contains("tanpa TLS, masuk berhasil", StringComparison.Ordinal));
        Of(report, "Zona waktu").Finding.Should().StartWith("Asia/Makassar; sekarang 2 Mei 2024");
    }

    [Fact]
    public async Task A_missing_or_old_backup_is_told()
    {
        Of(await ReportAsync(), "Cadangan").Should().Match<PortalCheck>(c => c.State == Soundness.Warning && c.Finding == "Belum pernah dicadangkan.");
        await Portal.WithAsync(async services =>
        {
            services.GetRequiredService<AuditScope>().Note(new BackupMade("1", 0, 0, new string('a', 64)), "Installation", null);
            return await services.GetRequiredService<PortalDbContext>().SaveChangesAsync();
        });
        Of(await ReportAsync(), "Cadangan").State.Should().Be(Soundness.Good);

        Portal.Clock.Advance(TimeSpan.FromDays(3));

        Of(await ReportAsync(), "Cadangan").Should().Match<PortalCheck>(c => c.State == Soundness.Warning && c.Finding.EndsWith(", 3 hari yang lalu.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_clock_that_is_not_the_databases_is_bad()
    {
        Of(await ReportAsync(), "Jam").Should().Match<PortalCheck>(c => c.State == Soundness.Bad && c.Finding.Contains("berselisih", StringComparison.Ordinal));

        Portal.Clock.Now = TimeProvider.System.GetUtcNow();
        Of(await ReportAsync(), "Jam").State.Should().Be(Soundness.Good);
    }

    [Fact]
    public async Task A_changed_row_at_the_trails_end_is_bad()
    {
        await Portal.WithDbAsync(async db =>
        {
            var last = await db.AuditEntries.OrderByDescending(e => e.Sequence).FirstAsync();
            db.Entry(last).Property(e => e.Payload).CurrentValue = "{}";
            await db.SaveChangesAsync();
        });

        Of(await ReportAsync(), "Jejak audit").State.Should().Be(Soundness.Bad);
    }

    [Fact]
    public async Task A_removed_row_at_the_trails_end_is_bad()
    {
        await Portal.WithDbAsync(async db => await db.AuditEntries.Where(e => e.Sequence == db.AuditEntries.Max(a => a.Sequence)).ExecuteDeleteAsync());

        Of(await ReportAsync(), "Jejak audit").State.Should().Be(Soundness.Bad);
    }

    [Fact]
    public async Task A_mail_server_that_refuses_is_bad_and_says_why()
    {
        Sink.Fault = SmtpFault.Busy;
        Of(await ReportAsync(), "Surel").Finding.Should().Be("Server surel menolak (421): sibuk, coba lagi nanti");

        Sink.Fault = SmtpFault.ClosedAtGreeting;
        Of(await ReportAsync(), "Surel").Finding.Should().Be("Server surel 127.0.0.1 memutus hubungan.");

        await Sink.DisposeAsync();
        Of(await ReportAsync(), "Surel").Should().Match<PortalCheck>(c => c.State == Soundness.Bad && c.Finding.EndsWith("tidak dapat dihubungi.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_check_that_hangs_says_so_and_holds_up_no_other()
    {
        Sink.Fault = SmtpFault.SilentAtGreeting;

        var report = await Portal.Services.GetRequiredService<PortalChecks>().RunAsync(TimeSpan.FromSeconds(4), CancellationToken.None);

        Of(report, "Surel").Should().Match<PortalCheck>(c => c.State == Soundness.Warning && c.Finding == "Pemeriksaan tidak selesai dalam 4 detik.");
        Of(report, "Basis data").State.Should().Be(Soundness.Good);
    }

    [Fact]
    public async Task Missing_tables_are_bad_and_the_other_checks_still_answer()
    {
        await Portal.WithDbAsync(db => db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsHistory\""));

        var report = await ReportAsync();

        Of(report, "Basis data").Should().Match<PortalCheck>(c => c.State == Soundness.Bad && c.WhatToDo!.Contains("migrate", StringComparison.Ordinal));
        Of(report, "Berkas").State.Should().Be(Soundness.Good);
    }

    [Fact]
    public async Task Work_that_fails_or_is_not_done_is_told()
    {
        await Portal.WithDbAsync(async db =>
        {
            db.TurnLeases.Add(new TurnLease { Name = "mail", NextAt = Portal.Clock.Now.UtcDateTime.AddMinutes(5), Failures = 3, Fault = "TimeoutException" });
            await db.SaveChangesAsync();
        });
        Of(await ReportAsync(), "Pekerjaan latar").Finding.Should().Be("Gagal dan akan dicoba lagi: mail.");

        await Portal.WithDbAsync(db => db.TurnLeases.ExecuteUpdateAsync(s => s.SetProperty(t => t.Failures, 0).SetProperty(t => t.NextAt, Portal.Clock.Now.UtcDateTime.AddHours(-2))));
        Of(await ReportAsync(), "Pekerjaan latar").Finding.Should().StartWith("Tidak dikerjakan pada waktunya: mail.");
    }

    private Task<CheckReport> ReportAsync() => Portal.Services.GetRequiredService<PortalChecks>().RunAsync(TimeSpan.FromMinutes(1), CancellationToken.None);

    private static PortalCheck Of(CheckReport report, string name) => report.Checks.Single(c => c.Name == name);
}

/// <summary>What only Production asks for.</summary>
public sealed class AddressCheckTests
{
    [Theory]
    [InlineData("http://localhost:5000", "Production", Soundness.Bad)]
    [InlineData("http://localhost:5000", "Trial", Soundness.Warning)]
    [InlineData("http://portal.contoh.invalid", "Production", Soundness.Bad)]
    [InlineData("https://portal.contoh.invalid", "Production", Soundness.Warning)]
    [InlineData(null, "Trial", Soundness.Warning)]
    public async Task The_public_address_must_be_one_that_others_can_open(string? url, string environment, Soundness expected)
    {
        var check = new AddressCheck(Microsoft.Extensions.Options.Options.Create(new PortalOptions { PublicUrl = url }), new Named(environment));

        (await check.RunAsync(CancellationToken.None)).State.Should().Be(expected);
    }

    private sealed class Named(string name) : Microsoft.Extensions.Hosting.IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } = new Microsoft.Extensions.FileProviders.NullFileProvider();
    }
}
