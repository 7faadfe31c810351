using Microsoft.Extensions.Options;
using StuntingAssessment.Web.Platform.Mail;

namespace StuntingAssessment.Web.Platform.Health;

internal sealed class MailCheck(IOptions<MailOptions> options, SmtpProbe probe, PortalDbContext db) : ICheckPortal
{
    public string Name => "Surel";

    public async Task<PortalCheck> RunAsync(CancellationToken cancellationToken)
    {
        var settings = options.Value;
        if (!settings.IsOn)
        {
            return new PortalCheck(Name, Soundness.Warning, "Server surel belum diatur: tautan disampaikan sendiri oleh admin.", "Bila ingin mengirim surel, atur Mail:Host, Mail:From, Mail:User, dan Mail:Password.");
        }

        if (await probe.FaultAsync(cancellationToken) is { } fault)
        {
            return new PortalCheck(Name, Soundness.Bad, fault.Finding, fault.WhatToDo);
        }

        var open = await db.OutboxMails.CountAsync(m => m.State == MailState.InDoubt || m.State == MailState.GivenUp, cancellationToken);
        var way = $"{settings.Host}:{settings.Port} menjawab, {Encryption(settings.Security)}{(settings.HasUser ? ", masuk berhasil" : ", tanpa masuk")}.";
        return open == 0
            ? new PortalCheck(Name, Soundness.Good, way)
            : new PortalCheck(Name, Soundness.Warning, $"{way} {open} surel gagal atau belum pasti terkirim.", "Putuskan di halaman Surel.");
    }
    private static string Encryption(MailSecurity security) => security switch
    {
        MailSecurity.StartTls => "STARTTLS",
        MailSecurity.Tls => "TLS",
        MailSecurity.None => "tanpa TLS",
    };
}
