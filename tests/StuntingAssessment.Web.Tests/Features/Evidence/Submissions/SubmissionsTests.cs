using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Tests.Features.Evidence.Submissions;

/// <summary>The matrix, a regency's page and an action's page, as each role.</summary>
public sealed class SubmissionsTests : IAsyncLifetime
{
    private const string Matrix = "/penilaian/2024/bukti";
    private const string Bulungan = "/penilaian/2024/65.01";
    private const int MostQueries = 8;

    private readonly PortalFixture portal = new();

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task The_matrix_has_a_row_for_each_regency_the_asker_sees()
    {
        await portal.World.BeginAsync(Phase.Verification);
        await portal.World.DeclaredAsync(World.Panelist3, World.Malinau, hasConflict: true);

        (await RowsAsync(World.Verifier)).Should().Equal("Kabupaten Bulungan", "Kabupaten Nunukan", "Kabupaten Malinau", "Kota Tarakan", "Kabupaten Tana Tidung");
        (await RowsAsync(World.Admin1)).Should().HaveCount(5);
        (await RowsAsync(World.Observer)).Should().HaveCount(5);
        (await RowsAsync(World.Coordinator(World.Malinau))).Should().Equal("Kabupaten Malinau");
        (await RowsAsync(World.Panelist3)).Should().BeEmpty("panellists read evidence from the presentation on");

        await portal.World.MoveToAsync(Phase.Presentation);
        (await RowsAsync(World.Chair)).Should().HaveCount(5);
        (await RowsAsync(World.Panelist3)).Should().HaveCount(4).And.NotContain("Kabupaten Malinau");
    }

    [Fact]
    public async Task A_cell_tells_state_evidence_late_marks_and_grades_to_those_who_see_them()
    {
        await portal.World.BeginAsync(Phase.Submission);
        await portal.World.FiledAsync(World.Bulungan, 2);
        portal.Clock.SetLocalNoon(2024, 5, 11);
        await LinkAsync(World.Bulungan, 3, "3.b", "Komitmen");
        await portal.World.MoveToAsync(Phase.Verification);
        await portal.World.SubmissionAsync(World.Bulungan, 2, World.Verifier, (s, cycle, stamp) => s.SetGrade(cycle, "2.1", "A", "Rencana kerja rapi.", stamp));

        using var verifier = await portal.SignInAsAsync(World.Verifier);
        var row = (await verifier.GetAsync(Matrix)).Row("Kabupaten Bulungan");
        row[2].Should().Be("Kabupaten Bulungan, Aksi 2: Rencana Kegiatan: Diajukan, bukti wajib 2/2 , kriteria 1/2 nilai");
        row[3].Should().StartWith("Kabupaten Bulungan, Aksi 3: Rembuk Stunting sampai tingkat desa: Draf, ada yang terlambat, bukti wajib 1/3");

        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        (await coordinator.GetAsync(Matrix)).Row("Kabupaten Bulungan")[2].Should().EndWith("Diajukan, bukti wajib 2/2");
    }

    [Fact]
    public async Task The_regencys_page_names_what_is_missing_and_the_next_step_of_the_asker()
    {
        await portal.World.BeginAsync(Phase.Submission);
        await portal.World.FiledAsync(World.Bulungan, 2);
        await LinkAsync(World.Bulungan, 3, "3.b", "Komitmen");

        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        var page = await coordinator.GetAsync(Bulungan);
        page.Heading.Should().Be("Kabupaten Bulungan");
        page.Row("Aksi 1")[4].Should().StartWith("Mulai menambahkan bukti");
        page.Row("Aksi 2")[4].Should().Be("Menunggu pemeriksaan tim teknis");
        page.Row("Aksi 3")[3].Should().StartWith("2 bukti").And.Contain("3.a Berita acara rembuk stunting kabupaten/kota").And.NotContain("3.b");
        page.Row("Aksi 3")[4].Should().StartWith("Lengkapi 2 bukti wajib");

        using var verifier = await portal.SignInAsAsync(World.Verifier);
        (await verifier.GetAsync(Bulungan)).Row("Aksi 2")[4].Should().Be("Menunggu pemeriksaan tim teknis");
        await portal.World.MoveToAsync(Phase.Verification);
        (await verifier.GetAsync(Bulungan)).Row("Aksi 2")[4].Should().StartWith("Periksa");
    }

    [Fact]
    public async Task The_action_shows_verdicts_and_returns_to_the_regency_but_no_grade()
    {
        await portal.World.BeginAsync(Phase.Submission);
        await portal.World.FiledAsync(World.Bulungan, 3);
        await portal.World.MoveToAsync(Phase.Verification);
        await portal.World.SubmissionAsync(World.Bulungan, 3, World.Verifier, (s, cycle, stamp) =>
        {
            s.GiveVerdict(cycle, "3.a", VerdictStatus.Partly, "Belum ditandatangani bupati.", stamp);
            s.SetGrade(cycle, "3.1", "B", "Rembuk terlambat sebulan.", stamp);
            s.Return(cycle, "Lengkapi tanda tangan.", stamp);
        });

        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        var own = await coordinator.GetAsync(Bulungan + "/aksi/3");
        own.TextOf("#p-3\\.a .badge").Should().Be("Sebagian");
        own.Text.Should().Contain("Belum ditandatangani bupati.").And.Contain("Lengkapi tanda tangan.");
        own.Body.Should().NotContain("Rembuk terlambat sebulan").And.NotContain("Penilaian kriteria");

        await portal.World.MoveToAsync(Phase.Presentation);
        foreach (var email in new[] { World.Verifier, World.Admin1, World.Observer, World.Panelist2 })
        {
            using var browser = await portal.SignInAsAsync(email);
            var row = (await browser.GetAsync(Bulungan + "/aksi/3")).Row("3.1");
            row[1].Should().Be("B", email);
            row[2].Should().EndWith("Rembuk terlambat sebulan.", email);
        }

        (await coordinator.GetAsync(Bulungan + "/aksi/3")).Body.Should().NotContain("Rembuk terlambat sebulan");
    }

    [Fact]
    public async Task The_history_is_for_those_who_read_the_trail()
    {
        await portal.World.BeginAsync(Phase.Submission);
        await LinkAsync(World.Bulungan, 3, "3.b", "Komitmen");

        using var observer = await portal.SignInAsAsync(World.Observer);
        (await observer.GetAsync(Bulungan + "/aksi/3")).TextOf(".timeline").Should().Contain("menambah tautan sebagai bukti 3.b");
        using var verifier = await portal.SignInAsAsync(World.Verifier);
        (await verifier.GetAsync(Bulungan + "/aksi/3")).Document.QuerySelector(".timeline").Should().BeNull();
    }

    [Fact]
    public async Task Foreign_missing_and_closed_things_are_not_found()
    {
        await portal.World.BeginAsync(Phase.Verification);
        using var malinau = await portal.SignInAsAsync(World.Coordinator(World.Malinau));
        var missing = await malinau.GetAsync("/penilaian/2024/65.99/aksi/3");
        foreach (var url in new[] { Bulungan, Bulungan + "/aksi/3", "/penilaian/2024/65.02/aksi/99", "/penilaian/2019/bukti" })
        {
            var answer = await malinau.GetAsync(url);
            answer.Status.Should().Be(HttpStatusCode.NotFound, url);
            WithoutReference(answer).Should().Be(WithoutReference(missing), url);
        }

        using var panelist = await portal.SignInAsAsync(World.Panelist2);
        (await panelist.GetAsync(Bulungan + "/aksi/3")).Status.Should().Be(HttpStatusCode.NotFound);
        await portal.World.DeclaredAsync(World.Panelist2, World.Malinau, hasConflict: true);
        await portal.World.MoveToAsync(Phase.Presentation);
        (await panelist.GetAsync(Bulungan + "/aksi/3")).Status.Should().Be(HttpStatusCode.OK);
        (await panelist.GetAsync("/penilaian/2024/65.02/aksi/3")).Status.Should().Be(HttpStatusCode.NotFound);
        (await panelist.GetAsync("/penilaian/2024/65.02")).Status.Should().Be(HttpStatusCode.NotFound);

        using var nobody = portal.Anonymous();
        (await nobody.GetAsync(Matrix)).Location.Should().StartWith("/masuk");
    }

    [Fact]
    public async Task The_number_of_queries_does_not_grow_with_the_rows()
    {
        await portal.World.BeginAsync(Phase.Submission);
        await LinkAsync(World.Bulungan, 3, "3.b", "Komitmen");
        var readers = new[] { World.Admin1, World.Verifier, World.Coordinator(World.Bulungan) };
        var one = await CountAsync(readers);

        await LinkAsync(World.Bulungan, 3, "3.a", "Berita acara");
        await LinkAsync(World.Bulungan, 3, "3.a", "Lampiran");
        await LinkAsync(World.Bulungan, 2, "2.a", "Rencana");
        await LinkAsync(World.Malinau, 2, "2.a", "Rencana");

        (await CountAsync(readers)).Should().Equal(one);
        one.Should().OnlyContain(n => n <= MostQueries);
    }

    [Fact]
    public async Task Everybody_in_the_cycle_may_look()
    {
        await portal.World.BeginAsync(Phase.Presentation);
        foreach (var (role, email) in World.OneOfEach)
        {
            using var browser = await portal.SignInAsAsync(email);
            var page = await browser.GetAsync(Bulungan + (role is Role.AgencyOperator ? "/aksi/7" : "/aksi/1"));
            page.Status.Should().Be(HttpStatusCode.OK, role.ToString());
            (page.Document.QuerySelector(".slot .button") is not null).Should().Be(role is Role.RegencyCoordinator, role.ToString());
            (page.Document.QuerySelector(".page-title .button") is not null).Should().Be(role is Role.Verifier, role.ToString());
        }
    }

    private static string WithoutReference(Page page) => page.Text.Replace(page.TextOf(".problem__reference code"), "", StringComparison.Ordinal);

    private async Task<List<int>> CountAsync(IEnumerable<string> readers)
    {
        var counts = new List<int>();
        foreach (var email in readers)
        {
            using var browser = await portal.SignInAsAsync(email);
            foreach (var url in new[] { Matrix, Bulungan, Bulungan + "/aksi/3" })
            {
                portal.Queries.Reset();
                (await browser.GetAsync(url)).Status.Should().Be(HttpStatusCode.OK);
                counts.Add(portal.Queries.Count);
            }
        }

        return counts;
    }

    private async Task<IReadOnlyList<string>> RowsAsync(string email)
    {
        using var browser = await portal.SignInAsAsync(email);
        return (await browser.GetAsync(Matrix)).TextsOf(".grid tbody th");
    }

    private Task<Guid> LinkAsync(string regency, int action, string requirement, string title) =>
        portal.World.SubmissionAsync(regency, action, World.Coordinator(regency), (s, cycle, stamp) =>
            s.AddLink(cycle, portal.World.NewId(), requirement, title, "https://contoh.invalid/k", stamp));
}
