using StuntingAssessment.Domain;
using StuntingAssessment.Domain.Results;

namespace StuntingAssessment.Web.Tests.Features.Evidence.Verification;

/// <summary>Grades are a crown jewel: who may see them, and when.</summary>
public sealed class DocumentGradesTests : IAsyncLifetime
{
    private const string Note = "Catatan rahasia tim teknis";
    private const string Address = "/penilaian/2024/65.01/penilaian-dokumen";

    private readonly PortalFixture portal = new();

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.World.BeginAsync(Phase.Verification);
        await portal.World.GradedAsync(World.Bulungan, c => c.Code == "2.1" ? "B" : "A");
        await portal.World.SubmissionAsync(World.Bulungan, 1, World.Verifier, (s, cycle, stamp) => s.SetGrade(cycle, "1.1", "B", Note, stamp));
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData(World.Admin1)]
    [InlineData(World.Observer)]
    [InlineData(World.Verifier)]
    public async Task Admin_observer_and_the_technical_team_read_grades_descriptors_notes_and_scores(string email)
    {
        using var browser = await portal.SignInAsAsync(email);

        var page = await browser.GetAsync(Address);

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Text.Should().Contain(Note).And.Contain("Tingkat B, 3 dari 4 poin, bobot 2. Minimal 75% lokasi prioritas");
        // Action 1: 100 x (6 + 4 + 4) / 16.
        page.Row("Aksi 1").Should().Equal("Aksi 1", "12,5", "3/3", "87,5000");
        page.TextOf(".stat").Should().Contain("Dokumen 8 aksi");
        page.Document.QuerySelectorAll("main form").Should().BeEmpty("this page is for reading");
        page.TextsOf(".tabs a").Should().HaveCount(5);
    }

    [Theory]
    [InlineData(Phase.Preparation)]
    [InlineData(Phase.Submission)]
    [InlineData(Phase.Verification)]
    [InlineData(Phase.Presentation)]
    [InlineData(Phase.Plenary)]
    public async Task A_coordinator_reads_no_grade_on_any_page_before_publication(Phase phase)
    {
        await portal.World.MoveToAsync(phase);
        using var browser = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));

        (await browser.GetAsync(Address)).Status.Should().Be(HttpStatusCode.NotFound);
        foreach (var page in new[] { "/periksa", "/65.01/aksi/1/periksa", "/65.01/aksi/1/kriteria", "/65.01/aksi/1/kriteria/1.1/hapus", "/65.01/aksi/1/pengembalian" })
        {
            (await browser.GetAsync("/penilaian/2024" + page)).Status.Should().Be(HttpStatusCode.Forbidden, page);
        }

        foreach (var page in new[] { "", "/bukti", "/65.01", "/65.01/aksi/1" })
        {
            var answer = await browser.GetAsync("/penilaian/2024" + page);
            answer.Body.Should().NotContain(Note, page).And.NotContain("penilaian-dokumen", page).And.NotContain("87,5000", page);
        }
    }

    [Theory]
    [InlineData(World.Panelist2)]
    [InlineData(World.Chair)]
    public async Task A_panellist_reads_them_from_the_presentation_on(string email)
    {
        using var browser = await portal.SignInAsAsync(email);
        (await browser.GetAsync(Address)).Status.Should().Be(HttpStatusCode.NotFound);

        await portal.World.MoveToAsync(Phase.Presentation);

        (await browser.GetAsync(Address)).Text.Should().Contain(Note);
    }

    [Fact]
    public async Task A_declared_conflict_hides_the_regency_and_its_name_among_the_others()
    {
        await portal.World.DeclaredAsync(World.Panelist2, World.Bulungan, hasConflict: true);
        await portal.World.MoveToAsync(Phase.Presentation);
        using var browser = await portal.SignInAsAsync(World.Panelist2);

        (await browser.GetAsync(Address)).Status.Should().Be(HttpStatusCode.NotFound);
        (await browser.GetAsync("/penilaian/2024/65.02/penilaian-dokumen")).TextsOf(".tabs a").Should().HaveCount(4).And.NotContain("Kabupaten Bulungan");
    }

    [Fact]
    public async Task After_publication_a_coordinator_reads_its_own_and_no_other()
    {
        await portal.World.MoveToAsync(Phase.Plenary);
        await PublishAsync();
        using var browser = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));

        var page = await browser.GetAsync(Address);

        page.Text.Should().Contain(Note).And.NotContain("sementara");
        page.TextsOf(".tabs a").Should().BeEmpty();
        (await browser.GetAsync("/penilaian/2024/65.02/penilaian-dokumen")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_regency_that_is_not_assessed_has_its_reason_instead()
    {
        await portal.World.ChangeCycleAsync(c => c.MarkNotAssessed(World.Bulungan, "Mengundurkan diri."));
        using var browser = await portal.SignInAsAsync(World.Observer);

        (await browser.GetAsync(Address)).Text.Should().Contain("Tidak dinilai").And.Contain("Mengundurkan diri.");
    }

    [Fact]
    public async Task The_signed_out_are_sent_to_sign_in()
    {
        using var browser = portal.Anonymous();

        (await browser.GetAsync(Address)).Location.Should().StartWith("/masuk");
    }

    [Fact]
    public async Task Asks_the_database_the_same_for_few_and_for_all_grades()
    {
        using var browser = await portal.SignInAsAsync(World.Observer);
        async Task<int> CountAsync(string regency)
        {
            portal.Queries.Reset();
            (await browser.GetAsync($"/penilaian/2024/{regency}/penilaian-dokumen")).Status.Should().Be(HttpStatusCode.OK);
            return portal.Queries.Count;
        }

        await CountAsync(World.Malinau);

        (await CountAsync(World.Bulungan)).Should().Be(await CountAsync(World.Malinau)).And.BeLessThanOrEqualTo(8);
    }

    private async Task PublishAsync()
    {
        var (asks, confirms) = (await portal.World.IdOfAsync(World.Admin1), await portal.World.IdOfAsync(World.Admin2));
        var now = portal.Clock.Now.UtcDateTime;
        await portal.World.ChangeCycleAsync(cycle =>
        {
            var result = AssessmentResult.Freeze(portal.World.NewId(), cycle, 1, "{}", new string('a', 64), "{}", new string('b', 64), [], new Stamp(asks, now));
            result.EnterDecree("188.44/K.1/2024", new DateOnly(2024, 5, 1), new DateOnly(2024, 5, 2));
            result.RequestPublication(new Stamp(asks, now));
            result.ConfirmPublication(cycle, new Stamp(confirms, now));
        });
    }
}
