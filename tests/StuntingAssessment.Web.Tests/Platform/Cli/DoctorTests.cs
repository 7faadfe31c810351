using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using StuntingAssessment.Web.Platform.Data;
using StuntingAssessment.Web.Tests.Platform.Mail;

namespace StuntingAssessment.Web.Tests.Platform.Cli;

/// <summary>The verb in a process of its own: also the one place where a mail server's certificate can be made a trusted one for a test.</summary>
public sealed class DoctorTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("portal-doctor-").FullName;
    private readonly X509Certificate2 certificate = SelfSigned.Make();
    private TestDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        await File.WriteAllTextAsync(Path.Combine(folder, "trusted.pem"), certificate.ExportCertificatePem());
    }

    public async Task DisposeAsync()
    {
        certificate.Dispose();
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_sound_portal_is_told_as_a_table_and_a_trusted_mail_server_is_logged_in_to_over_TLS()
    {
        await using var sink = new SmtpSink { Certificate = certificate, Account = ("portal", "rahasia surel") };

        var (exit, stdout) = await RunAsync(["doctor"], [.. MailSettings.Of(sink), ("SSL_CERT_FILE", Path.Combine(folder, "trusted.pem"))]);

        stdout.Should().MatchRegex(@"(?m)^Surel +baik +127\.0\.0\.1:\d+ menjawab, STARTTLS, masuk berhasil\.$");
        stdout.Should().MatchRegex(@"(?m)^Basis data +baik +(PostgreSQL|SQLite) \d");
        stdout.Should().NotContain("PERBAIKI").And.NotContain("rahasia surel");
        exit.Should().Be(0);
        sink.Mails.Should().BeEmpty("looking sends nothing");
    }

    [Fact]
    public async Task An_untrusted_certificate_is_bad_and_the_exit_code_says_so()
    {
        await using var sink = new SmtpSink { Certificate = certificate };

        var (exit, stdout) = await RunAsync(["doctor", "--json"], [.. MailSettings.Of(sink)]);

        exit.Should().Be(1);
        using var report = JsonDocument.Parse(stdout);
        var mail = report.RootElement.GetProperty("checks").EnumerateArray().Single(c => c.GetProperty("name").GetString() == "Surel");
        mail.GetProperty("state").GetString().Should().Be("Bad");
        mail.GetProperty("finding").GetString().Should().Be("Sertifikat TLS server surel 127.0.0.1 tidak dipercaya.");
    }

    [Fact]
    public async Task A_server_that_is_encrypted_from_the_first_byte_is_logged_in_to_by_AUTH_PLAIN()
    {
        await using var sink = new SmtpSink { Certificate = certificate, IsImplicit = true, Account = ("portal", "rahasia surel"), Mechanisms = "PLAIN" };

        var (exit, stdout) = await RunAsync(["doctor"], [.. MailSettings.Of(sink), ("SSL_CERT_FILE", Path.Combine(folder, "trusted.pem"))]);

        stdout.Should().MatchRegex(@"(?m)^Surel +baik +127\.0\.0\.1:\d+ menjawab, TLS, masuk berhasil\.$");
        exit.Should().Be(0);
    }

    [Fact]
    public async Task Where_no_issuer_can_be_asked_the_setting_for_a_closed_network_helps()
    {
        using var issuer = SelfSigned.Make();
        await File.WriteAllTextAsync(Path.Combine(folder, "issuer.pem"), issuer.ExportCertificatePem());
        await using var sink = new SmtpSink { Certificate = SelfSigned.IssuedBy(issuer), IsImplicit = true };
        (string, string?)[] settings = [.. MailSettings.Of(sink), ("SSL_CERT_FILE", Path.Combine(folder, "issuer.pem"))];

        var (_, asking) = await RunAsync(["doctor"], settings);
        var (_, notAsking) = await RunAsync(["doctor"], [.. settings, ("Mail:CheckRevocation", "false")]);

        asking.Should().MatchRegex(@"(?m)^Surel +PERBAIKI +Apakah sertifikat TLS server surel 127\.0\.0\.1 dicabut tidak dapat ditanyakan").And.Contain("Mail:CheckRevocation");
        notAsking.Should().MatchRegex(@"(?m)^Surel +baik ");
    }

    [Fact]
    public async Task Without_a_database_the_other_checks_still_answer()
    {
        var (exit, stdout) = await RunAsync(["doctor"], [("Database:ConnectionString", TestDatabase.Server is null ? $"Data Source={folder}/none/portal.db" : "Host=127.0.0.1;Port=9;Database=none")]);

        exit.Should().Be(1);
        stdout.Should().MatchRegex(@"(?m)^Basis data +PERBAIKI ").And.MatchRegex(@"(?m)^Berkas +baik ");
    }

    private async Task<(int Exit, string Stdout)> RunAsync(string[] verb, IReadOnlyList<(string Key, string? Value)> settings)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        start.ArgumentList.Add(typeof(PortalDbContext).Assembly.Location);
        Array.ForEach(verb, start.ArgumentList.Add);
        (string, string?)[] usual =
        [
            ("ASPNETCORE_ENVIRONMENT", "Trial"), ("Database:Provider", TestDatabase.Provider.ToString()), ("Database:ConnectionString", database.ConnectionString),
            ("Portal:DataDirectory", folder), ("Portal:PublicUrl", "http://portal.test"),
        ];
        foreach (var (key, value) in usual.Concat(settings))
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        using var process = Process.Start(start)!;
        var stderr = process.StandardError.ReadToEndAsync();
        var stdout = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        await stderr;
        return (process.ExitCode, stdout);
    }
}
