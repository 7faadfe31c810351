using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using StuntingAssessment.Web.Platform.Data;

namespace StuntingAssessment.Web.Tests.Platform.Mail;

/// <summary>STARTTLS and the log-in. A certificate that nobody vouches for is refused: one that the machine trusts is tried by the verb doctor's test, in a process of its own.</summary>
public sealed class TlsTests : MailPortal
{
    public TlsTests() => Sink = new SmtpSink { Certificate = SelfSigned.Make() };

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_refused_and_nothing_is_said()
    {
        var id = await AddAsync();

        await SendDueAsync();

        var row = await RowAsync(id);
        (row.State, row.LastError).Should().Be((MailState.Queued, "Sertifikat TLS server surel 127.0.0.1 tidak dipercaya."));
        Sink.Commands.Should().NotContain(c => c.StartsWith("MAIL", StringComparison.Ordinal));
    }
}

public sealed class WithoutTlsTests : MailPortal
{
    protected override IReadOnlyList<(string Key, string? Value)> Settings => [("Mail:Security", "StartTls")];

    [Fact]
    public async Task A_server_without_STARTTLS_gets_nothing_when_it_is_asked_for()
    {
        var id = await AddAsync();

        await SendDueAsync();

        var row = await RowAsync(id);
        row.State.Should().Be(MailState.Queued);
        row.LastError.Should().StartWith("Pengiriman lewat 127.0.0.1 gagal: ");
        Sink.Commands.Should().NotContain(c => c.StartsWith("MAIL", StringComparison.Ordinal));
    }
}

public sealed class LogInTests : MailPortal
{
    public LogInTests() => Sink = new SmtpSink { Account = ("portal", "rahasia surel") };

    [Fact]
    public async Task The_portal_logs_in_with_its_account()
    {
        await AddAsync();

        await SendDueAsync();

        Sink.Mails.Should().ContainSingle().Which.User.Should().Be("portal");
    }

}

public sealed class WrongPasswordTests : MailPortal
{
    public WrongPasswordTests() => Sink = new SmtpSink { Account = ("portal", "rahasia surel") };

    protected override IReadOnlyList<(string Key, string? Value)> Settings => [("Mail:Password", "salah")];

    [Fact]
    public async Task A_wrong_password_is_no_fault_of_the_mail()
    {
        var id = await AddAsync();

        await SendDueAsync();

        var row = await RowAsync(id);
        row.State.Should().Be(MailState.Queued, "it is sent when the password has been mended");
        row.LastError.Should().NotContain("salah").And.StartWith("Server surel menolak (5");
    }
}

internal static class SelfSigned
{
    public static X509Certificate2 Make()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var made = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2040, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
