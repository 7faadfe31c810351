using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Platform.Security.Authorization;

namespace StuntingAssessment.Web.Tests.Features.Ansit.Cells;

public sealed class CellTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();
    private AnsitDesk desk = null!;

    private string Url => $"/penilaian/2024/ansit/65.01/sel/{desk.Place(1).Id}/E17";

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        desk = await AnsitDesk.BeginAsync(portal);
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task A_cell_says_what_it_means_what_it_says_and_what_it_said()
    {
        await desk.RememberAsync(1, (1, "E17", 25), (1, "BALITA", 50));
        await desk.TypeAsAsync(World.HealthOperator, (1, "BALITA", 40), (1, "E17", 20));
        portal.Clock.Advance(TimeSpan.FromMinutes(3));
        await desk.TypeAsAsync(World.Coordinator(World.Bulungan), (1, "E17", 30));
        using var observer = await portal.SignInAsAsync(World.Observer);

        var page = await observer.GetAsync(Url);

        page.Heading.Should().Contain("Balita dipantau");
        page.Text.Should().Contain(desk.Place(1).Name).And.Contain("30, 75,0% dari sasaran").And.Contain("25, 50,0% dari sasaran").And.Contain("Balita: 40").And.Contain("Dinas Kesehatan").And.Contain("90%").And.Contain("Perpres 72/2021");
        page.TextsOf(".timeline li").Should().HaveCount(2);
        page.TextsOf(".timeline li")[0].Should().Contain("30").And.Contain("Koordinator").And.Contain("diketik di tabel");
        page.TextsOf(".timeline li")[1].Should().Contain("20").And.Contain("Operator Dinas Kesehatan");
        page.HasForm("main form").Should().BeFalse("an observer reads");
    }

    [Fact]
    public async Task What_was_never_written_says_so_and_a_population_of_nobody_too()
    {
        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        (await coordinator.GetAsync(Url)).Text.Should().Contain("belum diisi").And.Contain("Belum pernah diisi untuk tahun 2023.").And.Contain("Tidak ada temuan pada sel ini.");

        await desk.TypeAsync((1, "BALITA", 0));

        (await coordinator.GetAsync(Url)).Text.Should().Contain("tidak ada sasaran");
    }

    [Fact]
    public async Task The_grid_gets_the_part_without_what_stands_around_it()
    {
        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));

        var fragment = await FragmentAsync(coordinator, Url);

        fragment.Body.Should().NotContain("<html").And.Contain("data-fragment");
        fragment.AntiforgeryToken.Should().NotBeNull();
    }

    [Fact]
    public async Task A_remark_is_kept_with_its_entry_in_the_trail()
    {
        using var health = await portal.SignInAsAsync(World.HealthOperator);
        var page = await health.GetAsync(Url);

        var answer = await health.SubmitAsync(page, "form[action$='catatan']", ("Form.Text", "Menunggu data posyandu."));

        answer.Location.Should().Be(Url);
        (await health.GetAsync(Url)).TextOf(".comment").Should().Contain("Menunggu data posyandu.").And.Contain("Operator Dinas Kesehatan");
        var stored = await portal.ReadAsync(db => db.AnsitComments.SingleAsync());
        (stored.Year, stored.RegionId, stored.Measure).Should().Be((2023, desk.Place(1).Id, "E17"));
        var entry = (await portal.TrailAsync())[^1];
        (entry.Event, entry.RegencyCode).Should().Be((nameof(CellCommented), World.Bulungan));
    }

    [Fact]
    public async Task A_remark_without_words_or_with_too_many_is_refused_and_keeps_what_was_typed()
    {
        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        var page = await coordinator.GetAsync(Url);

        (await coordinator.SubmitAsync(page, "form[action$='catatan']", ("Form.Text", " "))).Errors.Should().Contain("Tulis catatannya.");
        var tooLong = await coordinator.SubmitAsync(page, "form[action$='catatan']", ("Form.Text", new string('a', 1001)));
        tooLong.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        tooLong.Errors.Should().Contain("Catatan paling banyak 1000 karakter.");
        tooLong.TextOf("textarea[name='Form.Text']").Should().HaveLength(1001);
        (await portal.ReadAsync(db => db.AnsitComments.AnyAsync())).Should().BeFalse();
    }

    [Fact]
    public async Task A_remark_sent_from_the_grid_leads_back_to_the_fragment()
    {
        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        var page = await coordinator.GetAsync(Url);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Url}/catatan")
        {
            Content = new FormUrlEncodedContent([new("Form.Text", "Dari tabel."), new("__RequestVerificationToken", page.AntiforgeryToken!)]),
        };
        request.Headers.Add("X-Fragment", "1");

        var answer = await Page.OfAsync(Url, await coordinator.Client.SendAsync(request));

        answer.Location.Should().Be(Url);
        (await FragmentAsync(coordinator, Url)).Body.Should().Contain("Dari tabel.");
    }

    [Fact]
    public async Task A_warning_of_the_cell_is_accepted_where_it_stands()
    {
        await desk.RememberAsync(1, (1, "BALITA", 90));
        await desk.TypeAsync((1, "BALITA", 40));
        var url = $"/penilaian/2024/ansit/65.01/sel/{desk.Place(1).Id}/BALITA";
        using var health = await portal.SignInAsAsync(World.HealthOperator);
        var page = await health.GetAsync(url);
        page.Text.Should().Contain("Sasaran berubah lebih dari 25%");

        var answer = await health.SubmitAsync(page, "form[action$='terima']", ("Reason", "Pendataan ulang."));

        answer.Location.Should().Be(url);
        (await health.GetAsync(url)).Text.Should().Contain("Diterima oleh Operator Dinas Kesehatan").And.Contain("Pendataan ulang.");
    }

    [Fact]
    public async Task The_page_asks_the_database_as_often_with_history_as_without()
    {
        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        await coordinator.GetAsync(Url);
        portal.Queries.Reset();
        await coordinator.GetAsync(Url);
        var empty = portal.Queries.Count;
        await desk.TypeAsync((1, "E17", 20), (1, "BALITA", 40));
        await desk.TypeAsync((1, "E17", 21));
        await desk.TypeAsync((1, "E17", 22));

        portal.Queries.Reset();
        await coordinator.GetAsync(Url);

        portal.Queries.Count.Should().Be(empty).And.BeLessThanOrEqualTo(8);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));

        (await coordinator.GetAsync($"/penilaian/2024/ansit/65.01/sel/{desk.Place(1).Id}/X99")).Status.Should().Be(HttpStatusCode.NotFound);
        (await coordinator.GetAsync($"/penilaian/2024/ansit/65.01/sel/{desk.Place(1).Id}/P17")).Status.Should().Be(HttpStatusCode.NotFound, "a number of the regency");
        (await coordinator.GetAsync($"/penilaian/2024/ansit/65.01/sel/{desk.Place(0).Id}/P17")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_may_not_see_or_type_is_refused()
    {
        foreach (var email in World.Without(Permission.ViewAnsit))
        {
            using var browser = await portal.SignInAsAsync(email);
            (await browser.GetAsync(Url)).Status.Should().Be(HttpStatusCode.Forbidden, email);
        }

        foreach (var email in World.Without(Permission.EnterAnsit))
        {
            using var browser = await portal.SignInAsAsync(email);
            (await browser.PostAsync($"{Url}/catatan", ("Form.Text", "x"))).Status.Should().Be(HttpStatusCode.Forbidden, email);
        }
    }

    private static async Task<Page> FragmentAsync(Browser browser, string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Add("X-Fragment", "1");
        return await Page.OfAsync(url, await browser.Client.SendAsync(request));
    }
}
