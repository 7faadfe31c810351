using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace StuntingAssessment.Web.Platform.Mail;

/// <param name="Code">4xx: not now; 5xx: never.</param>
/// <param name="Reply">One line.</param>
/// <param name="OfRecipient">About the address, not about the server or our account with it.</param>
internal sealed record SmtpRefusal(int Code, string Reply, bool OfRecipient);

/// <summary>A dialogue with the mail server: greeting, TLS, log-in, and a mail when there is one. Sending and probing go the same way.</summary>
internal sealed class SmtpSession : IAsyncDisposable
{
    private const int MaxReply = 300;
    private const string TryAgain = "Coba lagi; bila tetap begitu, tanyakan kepada pengelola server surel.";

    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);

    private readonly MailOptions settings;
    private readonly TextProgress text = new();
    private readonly SmtpClient client;
    private bool onlyRevocationIsUnknown;

    public SmtpSession(MailOptions settings)
    {
        this.settings = settings;
        client = new SmtpClient
        {
            CheckCertificateRevocation = settings.CheckRevocation,
            ServerCertificateValidationCallback = IsTrusted,
            // For one wait; the caller's token ends the whole before.
            Timeout = (settings.TimeLimitSeconds + 1) * 1000,
        };
    }

    /// <summary>The server has been given text: a failure without its word after that is a doubt (decision 0030).</summary>
    public bool ServerHadText => text.HasBegun;

    /// <summary>What <see cref="OpenAsync"/> and <see cref="SendAsync"/> throw when the server or the way to it is at fault.</summary>
    public static bool IsFault(Exception failure) => failure
        is CommandException or ProtocolException or AuthenticationException or SslHandshakeException or IOException or SocketException
        or OperationCanceledException or TimeoutException or NotSupportedException or InvalidOperationException or FormatException;

    /// <summary>As far as a mail would come.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        var encryption = settings.Security switch
        {
            MailSecurity.StartTls => SecureSocketOptions.StartTls,
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            MailSecurity.None => SecureSocketOptions.None,
        };
        await client.ConnectAsync(settings.Host!, settings.Port, encryption, cancellationToken);
        if (settings.HasUser)
        {
            await client.AuthenticateAsync(settings.User!, settings.Password!, cancellationToken);
        }
    }

    public Task SendAsync(MimeMessage message, CancellationToken cancellationToken) => client.SendAsync(message, cancellationToken, text);

    /// <summary>Null when the server did not refuse: it was silent, hung up, or was not reached.</summary>
    public static SmtpRefusal? RefusalIn(Exception failure) => failure switch
    {
        SmtpCommandException said => new((int)said.StatusCode, Line(said.Message), said.ErrorCode is SmtpErrorCode.RecipientNotAccepted),
        AuthenticationException { InnerException: SmtpCommandException said } => new((int)said.StatusCode, Line(said.Message), OfRecipient: false),
        _ => null,
    };

    public MailFault FaultOf(Exception failure) => failure switch
    {
        AuthenticationException => new(
            $"Server surel menolak Mail:User atau Mail:Password{(RefusalIn(failure) is { } no ? $" ({no.Code}): {no.Reply}" : $": {Line(failure.Message)}")}",
            "Periksa keduanya; sebagian penyedia meminta kata sandi khusus aplikasi."),
        SslHandshakeException when onlyRevocationIsUnknown => new(
            $"Apakah sertifikat TLS server surel {settings.Host} dicabut tidak dapat ditanyakan kepada penerbitnya.",
            "Izinkan komputer ini menghubungi penerbit sertifikat; di jaringan tertutup, atur Mail:CheckRevocation bernilai false."),
        SslHandshakeException { ServerCertificate: not null } => new(
            $"Sertifikat TLS server surel {settings.Host} tidak dipercaya.",
            "Pakai nama server yang tertulis di sertifikatnya, atau percayakan penerbitnya pada komputer ini."),
        SslHandshakeException => new(
            $"Server surel {settings.Host} tidak memulai TLS pada porta {settings.Port}.",
            "Porta 465 dipakai dengan Mail:Security bernilai Tls, porta 587 dengan StartTls."),
        NotSupportedException when !client.IsConnected => new(
            $"Server surel {settings.Host} tidak menawarkan STARTTLS.",
            "Pakai porta 587, porta 465 dengan Mail:Security bernilai Tls, atau None untuk relai di jaringan sendiri."),
        NotSupportedException when settings.HasUser && !client.IsAuthenticated => new(
            $"Server surel {settings.Host} tidak menawarkan cara masuk yang dikenal portal.",
            "Kosongkan Mail:User dan Mail:Password bila server ini tidak memerlukannya."),
        ServiceNotAuthenticatedException => new(
            $"Server surel {settings.Host} meminta masuk: {Line(failure.Message)}",
            "Atur Mail:User dan Mail:Password."),
        SocketException => new(
            $"Server surel {settings.Host} pada porta {settings.Port} tidak dapat dihubungi.",
            "Periksa Mail:Host dan Mail:Port, serta apakah tembok api mengizinkannya."),
        _ when RefusalIn(failure) is { } refusal => new(
            $"Server surel menolak{(refusal.OfRecipient ? " alamat ini" : "")} ({refusal.Code}): {refusal.Reply}",
            "Tanyakan kepada pengelola server surel."),
        ProtocolException or IOException => new($"Server surel {settings.Host} memutus hubungan.", TryAgain),
        _ => new($"Pengiriman lewat {settings.Host} gagal: {Line(failure.Message)}", TryAgain),
    };

    public async ValueTask DisposeAsync()
    {
        // Politeness only: whatever the server says to it, the mail's fate is known.
        using var limit = new CancellationTokenSource(Farewell);
        await client.DisconnectAsync(quit: true, limit.Token);
        client.Dispose();
    }

    private bool IsTrusted(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        const X509ChainStatusFlags Unasked = X509ChainStatusFlags.RevocationStatusUnknown | X509ChainStatusFlags.OfflineRevocation;
        onlyRevocationIsUnknown = errors is SslPolicyErrors.RemoteCertificateChainErrors
            && chain is not null && Array.TrueForAll(chain.ChainStatus, s => (s.Status & ~Unasked) == 0);
        return errors is SslPolicyErrors.None;
    }

    private static string Line(string reply) => MailText.OneLine(reply, MaxReply);

    /// <summary>The client reports what it has written of the text, and writes the text's end after that.</summary>
    private sealed class TextProgress : ITransferProgress
    {
        private volatile bool hasBegun;

        public bool HasBegun => hasBegun;

        public void Report(long bytesTransferred, long totalSize) => hasBegun = true;

        public void Report(long bytesTransferred) => hasBegun = true;
    }
}
