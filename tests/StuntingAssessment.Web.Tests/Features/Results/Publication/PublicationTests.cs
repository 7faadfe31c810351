using StuntingAssessment.Domain.Results;
using StuntingAssessment.Web.Platform.Web;

namespace StuntingAssessment.Web.Tests.Features.Results.Publication;

/// <summary>Decree, request and confirmation: wrong order, wrong person, wrong moment, stale forms.</summary>
public sealed class PublicationTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.World.ReadyToFreezeAsync();
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Nothing_can_be_done_with_a_result_that_is_not_frozen()
    {
        using var admin = await portal.SignInAsAsync(World.Admin1);

        foreach (var url in new[] { Links.ResultUnfreeze(2024), Links.ResultDecree(2024), Links.ResultPublicationRequest(2024), Links.ResultPublicationWithdrawal(2024), Links.ResultPublication(2024) })
        {
            (await admin.GetAsync(url)).Location.Should().Be(Links.Results(2024));
            (await admin.GetAsync(Links.Results(2024))).Body.Should().Contain("belum dibekukan");
        }
    }

    [Fact]
    public async Task The_decree_needs_number_and_a_date_that_is_not_in_the_future()
    {
        await portal.FrozenAsync();
        using var admin = await portal.SignInAsAsync(World.Admin1);
        var form = await admin.GetAsync(Links.ResultDecree(2024));

        (await admin.SubmitAsync(form, "main form")).Errors.Should().BeEquivalentTo("Isi nomor keputusan gubernur.", "Galat: Isi nomor keputusan gubernur.", "Isi tanggal keputusan gubernur.", "Galat: Isi tanggal keputusan gubernur.");
        var future = await admin.SubmitAsync(form, "main form", ("Number", "188/1"), ("Date", "2024-05-03"));
        future.Errors.Should().Contain("Tanggal keputusan tidak boleh setelah hari ini.");
        future.Document.QuerySelector("input[name=Number]")!.GetAttribute("value").Should().Be("188/1");
        (await admin.SubmitAsync(form, "main form", ("Number", "188/1"), ("Date", "2024-05-02"))).Location.Should().Be(Links.Results(2024));
        (await admin.SubmitAsync(form, "main form", ("Number", "188/2"), ("Date", "2024-05-02"))).Status.Should().Be(HttpStatusCode.Conflict, "the form is older than the first save");

        var result = await portal.ReadAsync(db => db.Results.AsNoTracking().SingleAsync());
        (result.State, result.DecreeNumber, result.DecreeDate).Should().Be((ResultState.Decreed, "188/1", new DateOnly(2024, 5, 2)));
        (await portal.TrailAsync())[^1].Event.Should().Be(nameof(DecreeEntered));
    }

    [Fact]
    public async Task Publication_is_not_requested_without_a_decree_nor_twice_and_the_decree_is_fixed_from_then_on()
    {
        await portal.FrozenAsync();
        using var admin = await portal.SignInAsAsync(World.Admin1);
        (await admin.SubmitAsync(await admin.GetAsync(Links.ResultPublicationRequest(2024)), "main form")).Errors.Should().Equal("Isi dulu nomor dan tanggal keputusan gubernur.");

        await portal.ChangeResultAsync((result, _) => result.EnterDecree("188/1", new DateOnly(2024, 5, 1), new DateOnly(2024, 5, 2)));
        var form = await admin.GetAsync(Links.ResultPublicationRequest(2024));
        (await admin.SubmitAsync(form, "main form")).Location.Should().Be(Links.Results(2024));
        (await admin.SubmitAsync(form, "main form")).Errors.Should().Equal("Pengumuman hasil ini sudah diminta.");
        (await admin.GetAsync(Links.ResultPublicationRequest(2024))).Text.Should().Contain("Pengumuman hasil ini sudah diminta.");
        (await admin.SubmitAsync(await admin.GetAsync(Links.ResultDecree(2024)), "main form", ("Number", "188/9"))).Errors.Should().Contain("Nomor keputusan diisi setelah hasil dibekukan dan sebelum pengumuman diminta.");
        (await portal.TrailAsync()).Count(e => e.Event == nameof(PublicationRequested)).Should().Be(1);
    }

    [Fact]
    public async Task Whoever_asked_cannot_confirm()
    {
        await portal.DecreedAsync();
        using var admin = await portal.SignInAsAsync(World.Admin1);
        using var other = await portal.SignInAsAsync(World.Admin2);
        await admin.SubmitAsync(await admin.GetAsync(Links.ResultPublicationRequest(2024)), "main form");

        var own = await admin.GetAsync(Links.ResultPublication(2024));
        own.HasForm("main form").Should().BeFalse();
        own.Text.Should().Contain("Anda yang meminta pengumuman ini.");
        (await admin.GetAsync(Links.Results(2024))).Text.Should().Contain("Anda yang meminta pengumuman.").And.NotContain("Konfirmasi pengumuman");

        // Past the page: the other's form, sent by the one who asked.
        var form = await other.GetAsync(Links.ResultPublication(2024));
        var version = form.Document.QuerySelector("input[name=Version]")!.GetAttribute("value");
        var token = await admin.GetAsync(Links.ResultUnfreeze(2024));
        var answer = await admin.PostAsync(Links.ResultPublication(2024), ("Version", version!), ("__RequestVerificationToken", token.AntiforgeryToken!));
        answer.Errors.Should().Equal("Pengumuman harus disetujui oleh orang lain, bukan oleh yang memintanya.");
        (await portal.World.CycleAsync()).Phase.Should().Be(Phase.Plenary);
    }

    [Fact]
    public async Task Of_two_who_confirm_at_once_one_wins()
    {
        await portal.RequestedAsync();
        using var other = await portal.SignInAsAsync(World.Admin2);
        using var chair = await portal.SignInAsAsync(World.Chair);
        var forms = new[] { (other, await other.GetAsync(Links.ResultPublication(2024))), (chair, await chair.GetAsync(Links.ResultPublication(2024))) };

        var answers = await Task.WhenAll(forms.Select(f => Task.Run(() => f.Item1.SubmitAsync(f.Item2, "main form"))));

        // The loser met the other's save, or came so late that it already read the published result.
        answers.Count(a => a.Status == HttpStatusCode.Redirect).Should().Be(1);
        answers.Count(a => a.Status == HttpStatusCode.Conflict || a.Text.Contains("sudah diumumkan", StringComparison.Ordinal)).Should().Be(1);
        (await portal.TrailAsync()).Count(e => e.Event == nameof(ResultPublished)).Should().Be(1);
    }

    [Fact]
    public async Task Without_a_request_there_is_nothing_to_confirm_or_withdraw()
    {
        await portal.DecreedAsync();
        using var other = await portal.SignInAsAsync(World.Admin2);

        (await other.GetAsync(Links.ResultPublication(2024))).Text.Should().Contain("Belum ada permintaan pengumuman.");
        (await other.GetAsync(Links.ResultPublicationWithdrawal(2024))).Text.Should().Contain("Tidak ada permintaan pengumuman.");
    }

    [Fact]
    public async Task A_request_is_withdrawn_with_a_reason()
    {
        await portal.RequestedAsync();
        using var admin = await portal.SignInAsAsync(World.Admin2);
        var form = await admin.GetAsync(Links.ResultPublicationWithdrawal(2024));

        (await admin.SubmitAsync(form, "main form")).Errors.Should().Contain("Isi alasan membatalkan permintaan pengumuman.");
        (await admin.SubmitAsync(form, "main form", ("Reason", "nomor keputusan keliru"))).Location.Should().Be(Links.Results(2024));

        (await portal.ReadAsync(db => db.Results.Select(r => r.State).SingleAsync())).Should().Be(ResultState.Decreed);
        (await portal.TrailAsync())[^1].Payload.Should().Contain("nomor keputusan keliru");
    }

    [Fact]
    public async Task Unfrozen_with_a_reason_it_can_be_frozen_again_under_the_next_number()
    {
        await portal.DecreedAsync();
        using var admin = await portal.SignInAsAsync(World.Admin1);
        var form = await admin.GetAsync(Links.ResultUnfreeze(2024));

        (await admin.SubmitAsync(form, "main form")).Errors.Should().Contain("Isi alasan mencairkan hasil.");
        (await admin.SubmitAsync(form, "main form", ("Reason", "lembar Tarakan keliru"))).Location.Should().Be(Links.Results(2024));
        (await portal.World.CycleAsync()).IsFrozen.Should().BeFalse();
        await admin.SubmitAsync(await admin.GetAsync(Links.ResultFreeze(2024)), "main form");

        (await portal.ReadAsync(db => db.Results.OrderBy(r => r.Number).Select(r => new { r.Number, r.State }).ToListAsync()))
            .Should().Equal(new { Number = 1, State = ResultState.Reopened }, new { Number = 2, State = ResultState.Frozen });
        (await admin.GetAsync(Links.Results(2024))).Text.Should().Contain("lembar Tarakan keliru");
    }

    [Fact]
    public async Task A_published_result_is_not_unfrozen()
    {
        await portal.PublishedAsync();
        using var admin = await portal.SignInAsAsync(World.Admin1);

        var page = await admin.GetAsync(Links.ResultUnfreeze(2024));
        page.HasForm("main form").Should().BeFalse();
        page.Text.Should().Contain("Hasil yang sudah diumumkan tidak dapat dicairkan.");
        (await admin.GetAsync(Links.Results(2024))).Text.Should().Contain("tidak dapat diubah");
    }

    [Theory]
    [InlineData(World.Admin1)]
    [InlineData(World.Chair)]
    [InlineData(World.Observer)]
    public async Task The_page_costs_at_most_eight_queries_before_and_after_the_freeze(string email)
    {
        using var browser = await portal.SignInAsAsync(email);
        (await CountAsync(browser)).Should().BeLessThanOrEqualTo(8);
        await portal.FrozenAsync();
        (await CountAsync(browser)).Should().BeLessThanOrEqualTo(8);
    }

    private async Task<int> CountAsync(Browser browser)
    {
        await browser.GetAsync(Links.Results(2024));
        portal.Queries.Reset();
        (await browser.GetAsync(Links.Results(2024))).Status.Should().Be(HttpStatusCode.OK);
        return portal.Queries.Count;
    }
}
