using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using StuntingAssessment.Web.Platform.Data;
using StuntingAssessment.Web.Platform.Mail;

namespace StuntingAssessment.Web.Tests.Platform.Mail;

/// <summary>TLS and the log-in. A certificate that nobody vouches for is refused: one that the machine trusts is tried by the verb doctor's test, in a process of its own.</summary>
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

public sealed class ImplicitTlsTests : MailPortal
{
    public ImplicitTlsTests() => Sink = new SmtpSink { Certificate = SelfSigned.Make(), IsImplicit = true };

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_refused_from_the_first_byte_on_too()
    {
        var id = await AddAsync();

        await SendDueAsync();

        var row = await RowAsync(id);
        (row.State, row.LastError).Should().Be((MailState.Queued, "Sertifikat TLS server surel 127.0.0.1 tidak dipercaya."));
        Sink.Commands.Should().BeEmpty();
    }
}

public sealed class OpenServerTests : MailPortal
{
    protected override IReadOnlyList<(string Key, string? Value)> Settings => [("Mail:Security", "Tls")];

    [Fact]
    public async Task A_server_that_begins_in_the_open_gets_nothing_when_TLS_is_asked_for()
    {
        var id = await AddAsync();

        await SendDueAsync();

        var row = await RowAsync(id);
        (row.State, row.LastError).Should().Be((MailState.Queued, $"Server surel 127.0.0.1 tidak memulai TLS pada porta {Sink.Port}."));
        Sink.Commands.Should().NotContain(c => c.StartsWith("EHLO", StringComparison.Ordinal));
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
        row.LastError.Should().Be("Server surel 127.0.0.1 tidak menawarkan STARTTLS.");
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

public sealed class PlainLogInTests : MailPortal
{
    public PlainLogInTests() => Sink = new SmtpSink { Account = ("portal", "rahasia surel"), Mechanisms = "PLAIN" };

    [Fact]
    public async Task A_server_that_knows_only_AUTH_PLAIN_is_logged_in_to()
    {
        await AddAsync();

        await SendDueAsync();

        Sink.Mails.Should().ContainSingle().Which.User.Should().Be("portal");
    }
}

public sealed class UnknownLogInTests : MailPortal
{
    public UnknownLogInTests() => Sink = new SmtpSink { Account = ("portal", "rahasia surel"), Mechanisms = "XOAUTH2" };

    [Fact]
    public async Task A_server_without_a_way_to_log_in_that_the_portal_knows_is_told_so()
    {
        var id = await AddAsync();

        await SendDueAsync();

        var row = await RowAsync(id);
        (row.State, row.LastError).Should().Be((MailState.Queued, "Server surel 127.0.0.1 tidak menawarkan cara masuk yang dikenal portal."));
    }
}

public sealed class MissingLogInTests : MailPortal
{
    public MissingLogInTests() => Sink = new SmtpSink { Account = ("portal", "rahasia surel") };

    protected override IReadOnlyList<(string Key, string? Value)> Settings => [("Mail:User", null), ("Mail:Password", null)];

    [Fact]
    public async Task A_server_that_asks_for_a_log_in_is_told_so()
    {
        var id = await AddAsync();

        await SendDueAsync();

        var row = await RowAsync(id);
        row.State.Should().Be(MailState.Queued);
        row.LastError.Should().StartWith("Server surel 127.0.0.1 meminta masuk: ");
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
        row.LastError.Should().Be("Server surel menolak Mail:User atau Mail:Password (535): 5.7.8 nama atau kata sandi tidak benar");
    }
}

public sealed class MailAddressTests
{
    [Theory]
    [InlineData("rini@contoh.invalid")]
    [InlineData("rini.contoh+penilaian@sub.contoh.invalid")]
    [InlineData("rini@xn--bcher-kva.invalid")]
    public void One_address_is_one(string text) => MailText.Address(text).Should().NotBeNull();

    [Theory]
    [InlineData("rini")]
    [InlineData("rini@")]
    [InlineData("@contoh.invalid")]
    [InlineData("Rini <rini@contoh.invalid>")]
    [InlineData("<rini@contoh.invalid>")]
    [InlineData(" rini@contoh.invalid")]
    [InlineData("rini@contoh.invalid ")]
    [InlineData("rini@contoh.invalid, lain@contoh.invalid")]
    [InlineData("rini@contoh.invalid;lain@contoh.invalid")]
    [InlineData("rini@contoh.invalid\r\nBcc: semua@contoh.invalid")]
    [InlineData("rini (panelis)@contoh.invalid")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_none(string? text) => MailText.Address(text).Should().BeNull();
}

internal static class SelfSigned
{
    private static readonly DateTimeOffset From = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = new(2040, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static X509Certificate2 Make()
    {
        using var key = RSA.Create(2048);
        var request = Request("CN=127.0.0.1", key);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var made = request.CreateSelfSigned(From, Until);
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    /// <summary>By an authority of one's own that names no place where revocations are told.</summary>
    public static X509Certificate2 IssuedBy(X509Certificate2 issuer)
    {
        using var key = RSA.Create(2048);
        using var made = Request("CN=surel.contoh.invalid", key).Create(issuer, From, Until, [1]);
        using var whole = made.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pfx), null);
    }

    private static CertificateRequest Request(string subject, RSA key)
    {
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        return request;
    }
}
