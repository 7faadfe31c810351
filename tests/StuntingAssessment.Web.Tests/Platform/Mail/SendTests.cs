using System.Text;
using Microsoft.Extensions.DependencyInjection;
using MimeKit.Utils;
using StuntingAssessment.Web.Platform.Data;
using StuntingAssessment.Web.Platform.Mail;

namespace StuntingAssessment.Web.Tests.Platform.Mail;

/// <summary>What reaches the server, and what the outbox knows afterwards.</summary>
public sealed class SendTests : MailPortal
{
    [Fact]
    public async Task A_mail_goes_out_once_as_plain_text_with_its_reason()
    {
        var id = await AddAsync(Letter("Undangan – panel “2024”") with { Body = "Yth. Rini,\n\n.baris bertitik\nNilai ≥ 85 – é.\n" });

        await SendDueAsync();
        await SendDueAsync();

        var mail = Sink.Mails.Should().ContainSingle().Subject;
        (mail.From, mail.To).Should().Be(("portal@contoh.invalid", "rini@contoh.invalid"));
        mail.Headers["Content-Type"].Should().Be("text/plain; charset=utf-8");
        mail.Headers["Content-Transfer-Encoding"].Should().Be("quoted-printable");
        mail.Headers["Auto-Submitted"].Should().Be("auto-generated");
        mail.Headers["Message-ID"].Should().Be($"<{id:n}@contoh.invalid>");
        Rfc2047.DecodeText(Encoding.ASCII.GetBytes(mail.Headers["Subject"])).Should().Be("Undangan – panel “2024”");
        mail.Raw.Should().NotContain("–", "what is on the wire is ASCII");
        mail.Text.TrimEnd('\n').Should().Be("""
            Yth. Rini,

            .baris bertitik
            Nilai ≥ 85 – é.

            -- 
            Anda menerima surel ini karena Anda anggota panel 2024.
            Alamat portal: http://portal.test/
            """.ReplaceLineEndings("\n"));
        var row = await RowAsync(id);
        (row.State, row.Attempts, row.SettledAt, row.LastError).Should().Be((MailState.Sent, 1, Portal.Clock.Now.UtcDateTime, null));
        row.Body.Should().BeNull("a sent mail's text may hold a link and is of no more use");
    }

    [Fact]
    public async Task The_text_at_rest_is_unreadable()
    {
        var id = await AddAsync(Letter() with { Body = "http://portal.test/tautan/rahasia" });

        (await RowAsync(id)).Body.Should().NotBeNull().And.NotContain("rahasia");
    }

    [Fact]
    public async Task A_mail_is_part_of_its_transaction()
    {
        await Portal.WithAsync(async services =>
        {
            var db = services.GetRequiredService<PortalDbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            services.GetRequiredService<Outbox>().Add(Letter());
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
            return true;
        });

        await SendDueAsync();

        Sink.Mails.Should().BeEmpty();
    }

    [Theory]
    [InlineData("Kabar\r\nBcc: semua@contoh.invalid")]
    [InlineData("Kabar\nBcc: semua@contoh.invalid")]
    [InlineData("Kabar\u2028Bcc: semua@contoh.invalid")]
    public async Task What_a_person_typed_cannot_begin_a_header(string typed)
    {
        await AddAsync(new OutgoingMail("rini@contoh.invalid", typed, typed, typed) { ToName = typed });

        await SendDueAsync();

        var mail = Sink.Mails.Should().ContainSingle().Subject;
        mail.Headers.Should().NotContainKey("Bcc");
        mail.Headers["Subject"].Should().Be("Kabar Bcc: semua@contoh.invalid");
        Sink.Commands.Count(c => c.StartsWith("RCPT", StringComparison.Ordinal)).Should().Be(1);
    }

    [Fact]
    public async Task An_address_that_is_none_is_given_up_at_once()
    {
        var id = await AddAsync(Letter(to: "rini@contoh.invalid, lain@contoh.invalid"));

        await SendDueAsync();

        var row = await RowAsync(id);
        (row.State, row.LastError).Should().Be((MailState.GivenUp, "Alamat surel ini tidak benar bentuknya."));
        Sink.Commands.Should().BeEmpty();
    }

    [Theory]
    [InlineData(SmtpFault.Busy, "Server surel menolak (421): *")]
    [InlineData(SmtpFault.ClosedAtGreeting, "Server surel 127.0.0.1 memutus hubungan.")]
    [InlineData(SmtpFault.RecipientNotNow, "Server surel menolak alamat ini (450): *")]
    [InlineData(SmtpFault.SenderRefused, "Server surel menolak (550): *")]
    [InlineData(SmtpFault.ClosedBeforeText, "Server surel 127.0.0.1 memutus hubungan.")]
    [InlineData(SmtpFault.TextNotNow, "Server surel menolak (452): 4.3.1 penuh")]
    [InlineData(SmtpFault.ClosedWithTextNotNow, "Server surel menolak (421): 4.3.2 server dimatikan")]
    public async Task What_may_be_mended_is_tried_again_later(SmtpFault fault, string words)
    {
        Sink.Fault = fault;
        var id = await AddAsync();

        await SendDueAsync();

        var row = await RowAsync(id);
        (row.State, row.Attempts).Should().Be((MailState.Queued, 1));
        row.LastError.Should().Match(words);
        row.NextTryAt.Should().BeOnOrAfter(Portal.Clock.Now.UtcDateTime.AddSeconds(48)).And.BeOnOrBefore(Portal.Clock.Now.UtcDateTime.AddSeconds(72));
        row.Body.Should().NotBeNull();

        Sink.Fault = SmtpFault.None;
        await SendDueAsync();
        Sink.Mails.Should().BeEmpty("it is not its time yet");
        Portal.Clock.Advance(TimeSpan.FromSeconds(73));
        await SendDueAsync();
        Sink.Mails.Should().ContainSingle();
        (await RowAsync(id)).LastError.Should().BeNull();
    }

    [Theory]
    [InlineData(SmtpFault.RecipientUnknown, "Server surel menolak alamat ini (550): *")]
    [InlineData(SmtpFault.TextRefused, "Server surel menolak (554): 5.6.0 isi ditolak")]
    [InlineData(SmtpFault.ClosedWithTextRefused, "Server surel menolak (554): 5.6.0 isi ditolak")]
    public async Task What_the_server_will_never_take_is_given_up(SmtpFault fault, string words)
    {
        Sink.Fault = fault;
        var id = await AddAsync();

        await SendDueAsync();

        var row = await RowAsync(id);
        row.State.Should().Be(MailState.GivenUp);
        row.LastError.Should().Match(words);
    }

    [Fact]
    public async Task A_mail_that_was_taken_is_sent_whether_or_not_the_server_says_goodbye()
    {
        Sink.Fault = SmtpFault.SilentAtQuit;
        var id = await AddAsync();

        await SendDueAsync();

        (await RowAsync(id)).State.Should().Be(MailState.Sent);
    }

    [Fact]
    public async Task A_server_that_is_away_is_tried_for_about_a_day()
    {
        var id = await AddAsync();
        await Sink.DisposeAsync();
        var began = Portal.Clock.Now;

        for (var tries = 0; tries < 20 && (await RowAsync(id)).State is MailState.Queued; tries++)
        {
            await SendDueAsync();
            Portal.Clock.Advance((await RowAsync(id)).NextTryAt - Portal.Clock.Now.UtcDateTime);
        }

        var row = await RowAsync(id);
        row.State.Should().Be(MailState.GivenUp);
        row.LastError.Should().Be($"13 kali dicoba tanpa hasil. Server surel 127.0.0.1 pada porta {Portal.Settings["Mail:Port"]} tidak dapat dihubungi.");
        (row.SettledAt!.Value - began.UtcDateTime).Should().BeGreaterThan(TimeSpan.FromHours(13)).And.BeLessThan(TimeSpan.FromHours(36));
    }

    [Fact]
    public async Task A_link_that_has_expired_is_not_sent()
    {
        var id = await AddAsync(Letter() with { UsefulUntil = Portal.Clock.Now.UtcDateTime.AddHours(24) });
        Portal.Clock.Advance(TimeSpan.FromHours(24));

        await SendDueAsync();

        var row = await RowAsync(id);
        (row.State, row.Body).Should().Be((MailState.GivenUp, null));
        Sink.Mails.Should().BeEmpty();
    }
}
