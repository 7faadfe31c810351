using Microsoft.Extensions.DependencyInjection;
using StuntingAssessment.Web.Platform.Data;
using StuntingAssessment.Web.Platform.Mail;

namespace StuntingAssessment.Web.Tests.Platform.Mail;

/// <summary>Nothing lost and nothing doubled, wherever a worker dies and however many there are (decision 0030).</summary>
public sealed class CrashTests : MailPortal
{
    protected override IReadOnlyList<(string Key, string? Value)> Settings => [("Mail:TimeLimitSeconds", "3")];

    [Fact]
    public async Task A_worker_that_dies_before_it_sends_leaves_a_mail_that_is_sent_later()
    {
        var id = await AddAsync();
        await Portal.WithAsync(services => services.GetRequiredService<SendQueuedMails>().ClaimAsync(CancellationToken.None));

        await SendDueAsync();
        Sink.Mails.Should().BeEmpty("the lease of the dead worker still holds");
        Portal.Clock.Advance(SendQueuedMails.Lease);
        await SendDueAsync();

        Sink.Mails.Should().ContainSingle();
        var row = await RowAsync(id);
        (row.State, row.Attempts).Should().Be((MailState.Sent, 2));
    }

    [Fact]
    public async Task A_worker_that_dies_between_sending_and_noting_it_leaves_a_mail_in_doubt_that_is_not_sent_again()
    {
        var id = await AddAsync();
        await Portal.WithAsync(async services =>
        {
            var worker = services.GetRequiredService<SendQueuedMails>();
            var mail = (await worker.ClaimAsync(CancellationToken.None))!;
            (await worker.StartAsync(mail, CancellationToken.None)).Should().BeTrue();
            var body = services.GetRequiredService<MailBodies>().Read(mail.Body)!;
            return await services.GetRequiredService<SmtpDelivery>().SendAsync(mail, body, CancellationToken.None);
        });

        Portal.Clock.Advance(SendQueuedMails.Lease);
        await SendDueAsync();
        await SendDueAsync();

        Sink.Mails.Should().ContainSingle();
        var row = await RowAsync(id);
        row.State.Should().Be(MailState.InDoubt);
        row.LastError.Should().Be("Portal berhenti di tengah pengiriman. Tidak diketahui apakah server menerima surel ini.");
        row.Body.Should().NotBeNull("an admin may have it sent again");
    }

    [Theory]
    [InlineData(SmtpFault.ClosedAfterText)]
    [InlineData(SmtpFault.SilentAfterText)]
    public async Task A_server_that_takes_the_text_and_says_nothing_leaves_a_mail_in_doubt(SmtpFault fault)
    {
        Sink.Fault = fault;
        var id = await AddAsync();

        await SendDueAsync();
        Sink.Fault = SmtpFault.None;
        Portal.Clock.Advance(TimeSpan.FromDays(1));
        await SendDueAsync();

        (await RowAsync(id)).State.Should().Be(MailState.InDoubt);
        Sink.Mails.Should().ContainSingle();
    }

    [Fact]
    public async Task A_server_that_never_greets_has_taken_nothing()
    {
        Sink.Fault = SmtpFault.SilentAtGreeting;
        var id = await AddAsync();

        await SendDueAsync();

        var row = await RowAsync(id);
        (row.State, row.LastError).Should().Be((MailState.Queued, "Server surel 127.0.0.1 tidak menjawab dalam 3 detik."));
    }

    [Fact]
    public async Task A_portal_that_stops_before_the_text_was_asked_for_tries_again_at_once()
    {
        Sink.Fault = SmtpFault.SilentAtGreeting;
        var id = await AddAsync();
        using var stop = new CancellationTokenSource();
        var sending = SendDueAsync(stop.Token);
        await EventuallyAsync(async () => (await RowAsync(id)).StartedAt is not null);
        await stop.CancelAsync();
        await sending;

        var row = await RowAsync(id);
        (row.State, row.Attempts, row.NextTryAt).Should().Be((MailState.Queued, 0, Portal.Clock.Now.UtcDateTime));
    }

    [Fact]
    public async Task A_portal_that_stops_while_the_server_has_the_text_waits_for_its_answer()
    {
        Sink.Fault = SmtpFault.SilentAfterText;
        var id = await AddAsync();
        using var stop = new CancellationTokenSource();
        var sending = SendDueAsync(stop.Token);
        await Sink.TextTaken;
        await stop.CancelAsync();
        await sending;

        (await RowAsync(id)).State.Should().Be(MailState.InDoubt, "it was not cut off as if nothing had been sent");
    }

    [Fact]
    public async Task A_worker_that_slept_through_its_lease_does_not_send_what_another_has_taken_over()
    {
        var id = await AddAsync();
        await Portal.WithAsync(async services =>
        {
            var sleeper = services.GetRequiredService<SendQueuedMails>();
            var mail = (await sleeper.ClaimAsync(CancellationToken.None))!;
            Portal.Clock.Advance(SendQueuedMails.Lease);
            await SendDueAsync();
            return (await sleeper.StartAsync(mail, CancellationToken.None)).Should().BeFalse().And.Subject;
        });

        (await RowAsync(id)).State.Should().Be(MailState.Sent);
        Sink.Mails.Should().ContainSingle();
    }

    [Fact]
    public async Task Many_workers_send_each_mail_once()
    {
        const int Mails = 24;
        for (var i = 0; i < Mails; i++)
        {
            await AddAsync(Letter($"Surel {i}"));
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendDueAsync()));
        await SendDueAsync();

        Sink.Mails.Select(m => m.Headers["Subject"]).Should().BeEquivalentTo(Enumerable.Range(0, Mails).Select(i => $"Surel {i}"));
        Sink.Mails.Select(m => m.Headers["Message-ID"]).Should().OnlyHaveUniqueItems();
    }

    /// <summary>Looks again until it is so: what is waited for happens in another thread and has no event of its own.</summary>
    private static async Task EventuallyAsync(Func<Task<bool>> isSo)
    {
        for (var looks = 0; looks < 500; looks++)
        {
            if (await isSo())
            {
                return;
            }

            await Task.Yield();
        }

        throw new TimeoutException("It never happened.");
    }
}
