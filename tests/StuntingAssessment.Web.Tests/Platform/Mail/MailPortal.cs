using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using StuntingAssessment.Web.Platform.Data;
using StuntingAssessment.Web.Platform.Mail;

namespace StuntingAssessment.Web.Tests.Platform.Mail;

/// <summary>A portal with a mail server on loopback.</summary>
public abstract class MailPortal : IAsyncLifetime
{
    protected PortalFixture Portal { get; } = new();

    protected SmtpSink Sink { get; private protected set; } = new();

    /// <summary>Beside the usual ones.</summary>
    protected virtual IReadOnlyList<(string Key, string? Value)> Settings => [];

    public virtual async Task InitializeAsync()
    {
        await Portal.InitializeAsync();
        foreach (var (key, value) in MailSettings.Of(Sink).Concat(Settings))
        {
            Portal.Settings[key] = value;
        }

        await Portal.World.BeginAsync();
    }

    public async Task DisposeAsync()
    {
        await Sink.DisposeAsync();
        await Portal.DisposeAsync();
    }

    protected static OutgoingMail Letter(string subject = "Kabar", string to = "rini@contoh.invalid") =>
        new(to, subject, "Yth. Rini,\n\nIni isinya.", "Anda anggota panel 2024") { ToName = "Rini Contoh" };

    protected Task<Guid> AddAsync(OutgoingMail? mail = null) => Portal.WithAsync(async services =>
    {
        var id = services.GetRequiredService<Outbox>().Add(mail ?? Letter());
        await services.GetRequiredService<PortalDbContext>().SaveChangesAsync();
        return id;
    });

    protected Task SendDueAsync(CancellationToken stop = default) => Portal.WithAsync(async services =>
    {
        await services.GetRequiredService<SendQueuedMails>().RunAsync(stop);
        return true;
    });

    protected Task<OutboxMail> RowAsync(Guid id) => Portal.ReadAsync(db => db.OutboxMails.AsNoTracking().SingleAsync(m => m.Id == id));
}

internal static class MailSettings
{
    public static IEnumerable<(string Key, string? Value)> Of(SmtpSink sink)
    {
        yield return ("Mail:Host", "127.0.0.1");
        yield return ("Mail:Port", sink.Port.ToString(CultureInfo.InvariantCulture));
        yield return ("Mail:From", "portal@contoh.invalid");
        yield return ("Mail:FromName", "Portal Penilaian");
        yield return ("Mail:Security", sink.IsImplicit ? "Tls" : sink.Certificate is null ? "None" : "StartTls");
        yield return ("Mail:User", sink.Account?.User);
        yield return ("Mail:Password", sink.Account?.Password);
    }
}
