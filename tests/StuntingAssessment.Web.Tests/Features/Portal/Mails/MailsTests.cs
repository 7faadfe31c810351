using Microsoft.Extensions.DependencyInjection;
using StuntingAssessment.Web.Platform.Data;
using StuntingAssessment.Web.Platform.Mail;
using StuntingAssessment.Web.Platform.Security.Authorization;
using StuntingAssessment.Web.Tests.Platform.Mail;

namespace StuntingAssessment.Web.Tests.Features.Portal.Mails;

public sealed class MailsTests : MailPortal
{
    private Browser admin = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        admin = await Portal.SignInAsAsync(World.Admin1);
    }

    [Fact]
    public async Task Only_admins_see_the_outbox()
    {
        var id = await AddAsync();
        var batch = await DraftAsync("Undangan panel", 1);
        var refused = World.Without(Permission.ManagePortal).ToList();

        refused.Should().HaveCountGreaterThan(4);
        foreach (var email in refused)
        {
            using var browser = await Portal.SignInAsAsync(email);
            foreach (var url in new[] { "/surel", $"/surel/{id}", $"/surel/konsep/{batch}" })
            {
                (await browser.GetAsync(url)).Status.Should().Be(HttpStatusCode.Forbidden, $"{email} {url}");
            }
        }

        (await admin.GetAsync($"/surel/{portal404}")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_list_costs_the_same_for_one_mail_and_for_three()
    {
        await AddAsync();
        await DraftAsync("Undangan", 1);
        Portal.Queries.Reset();
        await admin.GetAsync("/surel");
        var one = Portal.Queries.Count;
        await AddAsync();
        await AddAsync();
        await DraftAsync("Undangan lain", 2);
        Portal.Queries.Reset();
        var page = await admin.GetAsync("/surel");

        Portal.Queries.Count.Should().Be(one).And.BeLessThanOrEqualTo(8);
        page.Document.QuerySelectorAll("tbody tr").Should().HaveCount(3);
        page.Text.Should().Contain("Undangan lain").And.Contain("2 surel, disiapkan");
    }

    [Fact]
    public async Task A_draft_is_read_and_then_sent_as_a_whole()
    {
        var batch = await DraftAsync("Undangan panel 2024", 3);
        await SendDueAsync();
        Sink.Mails.Should().BeEmpty("nobody has released them");

        var page = await admin.GetAsync($"/surel/konsep/{batch}");
        page.Text.Should().Contain("3 surel siap dikirim").And.Contain("orang1@contoh.invalid").And.Contain("http://portal.test/tautan/••••••");
        page.Body.Should().NotContain(Token);
        var answer = await admin.SubmitAsync(page, $"form[action='/surel/konsep/{batch}/kirim']");
        answer.Location.Should().Be("/surel");
        await SendDueAsync();

        Sink.Mails.Select(m => m.To).Should().BeEquivalentTo("orang1@contoh.invalid", "orang2@contoh.invalid", "orang3@contoh.invalid");
        Sink.Mails.Should().OnlyContain(m => m.Text.Contains(Token, StringComparison.Ordinal));
        (await Portal.TrailAsync())[^1].Should().Match<AuditEntry>(e => e.Event == "MailsReleased" && e.SubjectId == batch);
        var again = await admin.PostWithTokenAsync(page, $"/surel/konsep/{batch}/kirim");
        (await admin.VisitAsync(again.Location!)).Body.Should().Contain("sudah dikirim atau dibuang sebelumnya");
    }

    [Fact]
    public async Task A_discarded_draft_is_never_sent_and_its_texts_are_gone()
    {
        var batch = await DraftAsync("Undangan panel 2024", 2);
        var confirm = await admin.GetAsync($"/surel/konsep/{batch}/buang");

        (await admin.SubmitAsync(confirm, $"form[action='/surel/konsep/{batch}/buang']")).Location.Should().Be("/surel");
        await SendDueAsync();

        Sink.Mails.Should().BeEmpty();
        var rows = await Portal.ReadAsync(db => db.OutboxMails.AsNoTracking().ToListAsync());
        rows.Should().HaveCount(2).And.OnlyContain(m => m.State == MailState.Discarded && m.Body == null);
        (await admin.GetAsync($"/surel/konsep/{batch}")).Text.Should().Contain("tidak ada yang dikirim");
    }

    [Fact]
    public async Task A_mail_that_was_given_up_goes_out_when_an_admin_says_so()
    {
        Sink.Fault = SmtpFault.RecipientUnknown;
        var id = await AddAsync();
        await SendDueAsync();
        (await admin.GetAsync("/surel")).Text.Should().Contain("1 surel gagal atau belum pasti terkirim");
        (await admin.GetAsync("/surel?keadaan=putuskan")).Text.Should().Contain("tidak ada orang ini di sini");
        Sink.Fault = SmtpFault.None;

        var confirm = await admin.GetAsync($"/surel/{id}/ulang");
        (await admin.SubmitAsync(confirm, $"form[action='/surel/{id}/ulang']")).Location.Should().Be($"/surel/{id}");
        await SendDueAsync();

        Sink.Mails.Should().ContainSingle();
        (await admin.GetAsync($"/surel/{id}")).Text.Should().Contain("Terkirim").And.Contain("Isinya sudah dihapus");
        (await Portal.TrailAsync())[^1].Event.Should().Be("MailSentAgain");
    }

    [Fact]
    public async Task A_mail_in_doubt_waits_for_a_decision()
    {
        Sink.Fault = SmtpFault.ClosedAfterText;
        var first = await AddAsync(Letter("Pertama"));
        var second = await AddAsync(Letter("Kedua"));
        await SendDueAsync();
        Sink.Fault = SmtpFault.None;

        var page = await admin.GetAsync($"/surel/{first}");
        page.Text.Should().Contain("Belum pasti sampai").And.Contain("Tanyakan kepada penerimanya");
        await admin.SubmitAsync(page, $"form[action='/surel/{first}/sampai']");
        (await admin.GetAsync($"/surel/{second}/ulang")).Text.Should().Contain("mungkin sudah sampai");
        await admin.SubmitAsync(await admin.GetAsync($"/surel/{second}/ulang"), $"form[action='/surel/{second}/ulang']");
        await SendDueAsync();

        (await RowAsync(first)).Should().Match<OutboxMail>(m => m.State == MailState.Sent && m.Body == null);
        Sink.Mails.Select(m => m.Headers["Subject"]).Should().BeEquivalentTo("Pertama", "Kedua", "Kedua");
        Sink.Mails.Where(m => m.Headers["Subject"] == "Kedua").Select(m => m.Headers["Message-ID"]).Distinct().Should().ContainSingle("a repeat can be recognised");
    }

    [Fact]
    public async Task What_is_too_late_is_refused_in_words()
    {
        var id = await AddAsync();
        var token = await admin.GetAsync($"/surel/{id}");
        await SendDueAsync();

        foreach (var act in new[] { "ulang", "sampai", "buang" })
        {
            var answer = await admin.PostWithTokenAsync(token, $"/surel/{id}/{act}");
            (await admin.VisitAsync(answer.Location!)).Body.Should().Contain("Keadaan surel ini sudah berubah", act);
        }

        (await RowAsync(id)).State.Should().Be(MailState.Sent);
    }

    [Fact]
    public async Task A_test_mail_goes_to_the_asker_alone()
    {
        var answer = await admin.SubmitAsync(await admin.GetAsync("/surel"), "form[action='/surel/uji']");
        await SendDueAsync();

        Sink.Mails.Should().ContainSingle().Which.To.Should().Be(World.Admin1);
        Sink.Mails[0].Text.Should().Contain("Anda menerima surel ini karena Anda meminta sebuah surel uji.");
        (await admin.GetAsync(answer.Location!)).Text.Should().Contain("Terkirim");
    }

    [Fact]
    public async Task An_invitation_goes_by_mail_and_nobody_else_sees_its_link()
    {
        var form = await admin.GetAsync("/pengguna/baru");
        var answer = await admin.SubmitAsync(form, "form[action='/pengguna/baru']", ("Name", "Rini\u202e Contoh"), ("Email", "rini@contoh.invalid"), ("ByMail", "true"));
        var page = await admin.GetAsync(answer.Location!);
        page.Document.QuerySelector("#tautan").Should().BeNull();
        page.Body.Should().Contain("undangannya dikirim ke rini@contoh.invalid");
        await SendDueAsync();

        var mail = Sink.Mails.Should().ContainSingle().Subject;
        mail.To.Should().Be("rini@contoh.invalid");
        mail.Text.Should().Contain("Yth. Rini Contoh,").And.Contain("karena Admin Satu mengundang Anda ke portal");
        var link = System.Text.RegularExpressions.Regex.Match(mail.Text, @"http://portal\.test(/tautan/\S+)").Groups[1].Value;
        using var browser = Portal.Anonymous();
        (await browser.GetAsync(link)).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_new_password_link_goes_by_mail_or_is_shown_as_the_admin_chooses()
    {
        var url = $"/pengguna/{await Portal.World.IdOfAsync(World.Verifier)}";
        var page = await admin.GetAsync(url);
        await admin.SubmitAsync(page, $"form[action='{url}/tautan']");
        (await admin.GetAsync(url)).Document.QuerySelector("#tautan").Should().NotBeNull();

        await admin.SubmitAsync(page, $"form[action='{url}/tautan']", ("ByMail", "true"));
        (await admin.GetAsync(url)).Document.QuerySelector("#tautan").Should().BeNull();
        await SendDueAsync();

        Sink.Mails.Should().ContainSingle().Which.Text.Should().Contain("Anda menerima surel ini karena Admin Satu membuatkan tautan kata sandi baru untuk akun Anda.");
    }

    private const string Token = "c2ViYXJpcy10YXV0YW4teWFuZy1yYWhhc2lh-1";

    private static readonly Guid portal404 = Guid.Parse("00000000-0000-7000-8000-00000000dead");

    private Task<Guid> DraftAsync(string title, int count) => Portal.WithAsync(async services =>
    {
        var id = services.GetRequiredService<Outbox>().Draft(title, [.. Enumerable.Range(1, count).Select(i =>
            new OutgoingMail($"orang{i}@contoh.invalid", "Undangan", $"Yth. Orang {i},\n\nhttp://portal.test/tautan/{Token}", "Anda diundang") { ToName = $"Orang {i}" })]);
        await services.GetRequiredService<PortalDbContext>().SaveChangesAsync();
        return id;
    });
}

public sealed class WithoutServerTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.World.BeginAsync();
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Without_a_server_the_page_says_how_to_get_one_and_links_stay_visible()
    {
        using var admin = await portal.SignInAsAsync(World.Admin1);

        (await admin.GetAsync("/surel")).Text.Should().Contain("Portal ini belum mengirim surel").And.Contain("Mail__Host");
        var form = await admin.GetAsync("/pengguna/baru");
        form.Document.QuerySelector("[name='ByMail']").Should().BeNull();
        var answer = await admin.SubmitAsync(form, "form[action='/pengguna/baru']", ("Name", "Rini Contoh"), ("Email", "rini@contoh.invalid"), ("ByMail", "true"));
        (await admin.GetAsync(answer.Location!)).Document.QuerySelector("#tautan").Should().NotBeNull();
        (await portal.ReadAsync(db => db.OutboxMails.CountAsync())).Should().Be(0);
    }

    [Theory]
    [InlineData("Mail:From", "bukan alamat", "*Mail:From*")]
    [InlineData("Mail:Security", "Tls", "*port 465*")]
    [InlineData("Mail:Port", "465", "*Mail:Security to Tls*")]
    [InlineData("Mail:User", "portal", "*belong together*")]
    [InlineData("Mail:FromName", "Portal\r\nBcc: semua@contoh.invalid", "*one line*")]
    [InlineData("Mail:Port", "0", "*not a port*")]
    public async Task Settings_that_cannot_work_are_refused_at_the_start(string key, string value, string words)
    {
        await using var wrong = new PortalFixture();
        foreach (var (k, v) in new[] { ("Mail:Host", "surel.contoh.invalid"), ("Mail:From", "portal@contoh.invalid"), (key, value) })
        {
            wrong.Settings[k] = v;
        }

        wrong.Invoking(p => p.Services).Should().Throw<Microsoft.Extensions.Options.OptionsValidationException>().WithMessage(words);
    }

    [Fact]
    public async Task A_password_is_never_sent_readable_over_the_network()
    {
        await using var wrong = new PortalFixture();
        foreach (var (k, v) in new[] { ("Mail:Host", "surel.contoh.invalid"), ("Mail:From", "portal@contoh.invalid"), ("Mail:User", "portal"), ("Mail:Password", "x"), ("Mail:Security", "None") })
        {
            wrong.Settings[k] = v;
        }

        wrong.Invoking(p => p.Services).Should().Throw<Microsoft.Extensions.Options.OptionsValidationException>().WithMessage("*readable*");
    }
}
