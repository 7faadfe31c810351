using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Tests.Features.Evidence.Submissions;

/// <summary>An operator's scope: the actions of its regency that its office leads, evidence but never the submission.</summary>
public sealed class OperatorTests : IAsyncLifetime
{
    private const string Led = "/penilaian/2024/65.01/aksi/7";
    private const string Foreign = "/penilaian/2024/65.01/aksi/4";

    private readonly PortalFixture portal = new();
    private Browser health = null!;

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.World.BeginAsync(Phase.Submission);
        health = await portal.SignInAsAsync(World.HealthOperator);
    }

    public async Task DisposeAsync()
    {
        health.Dispose();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task Adds_evidence_to_the_action_that_its_office_leads()
    {
        var form = await health.GetAsync($"{Led}/tautan?persyaratan=7.a");
        var answer = await health.SubmitAsync(form, $"form[action='{Led}/tautan']", ("Requirement", "7.a"), ("Title", "Publikasi angka"), ("Url", "https://contoh.invalid/7a"));

        answer.Location.Should().Be(Led);
        var page = await health.VisitAsync(Led);
        page.Text.Should().Contain("Publikasi angka").And.Contain("koordinator Kabupaten Bulungan yang mengajukan aksi ini");
        page.Document.QuerySelector($"a[href='{Led}/pengajuan']").Should().BeNull();
        (await portal.TrailAsync()).Should().Contain(e => e.Event == "EvidenceLinked" && e.ActorName == "Operator Dinas Kesehatan");
    }

    [Fact]
    public async Task Never_submits()
    {
        (await health.GetAsync($"{Led}/pengajuan")).Status.Should().Be(HttpStatusCode.Forbidden);
        (await health.PostAsync($"{Led}/pengajuan")).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Other_actions_and_regencies_do_not_exist_for_it()
    {
        var evidence = portal.World.NewId();
        await portal.World.SubmissionAsync(World.Bulungan, 4, World.Coordinator(World.Bulungan), (s, cycle, stamp) => s.AddLink(cycle, evidence, "4.a", "Perbup", "https://contoh.invalid/4a", stamp));
        var missing = await health.GetAsync("/penilaian/2024/65.99/aksi/7");

        foreach (var url in new[] { Foreign, $"{Foreign}/tautan", $"{Foreign}/berkas", $"{Foreign}/bukti/{evidence}/hapus", $"{Foreign}/bukti/{evidence}/versi", "/penilaian/2024/65.02/aksi/7", "/penilaian/2024/65.02", "/penilaian/2024/65.01/aksi/0", "/penilaian/2024/65.01/penilaian-dokumen" })
        {
            var answer = await health.GetAsync(url);
            answer.Status.Should().Be(HttpStatusCode.NotFound, url);
            WithoutReference(answer).Should().Be(WithoutReference(missing), url);
        }

        (await health.PostAsync($"{Foreign}/tautan")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Lists_show_only_its_actions()
    {
        await portal.World.FiledAsync(World.Bulungan, 4);
        await portal.World.FiledAsync(World.Nunukan, 7);

        var matrix = await health.GetAsync("/penilaian/2024/bukti");
        matrix.TextsOf("table.grid thead th").Should().Equal("Kabupaten/kota", "Aksi 7");
        matrix.TextsOf("table.grid tbody th").Should().Equal("Kabupaten Bulungan");
        matrix.TextOf(".stats").Should().Contain("dari 1 aksi");

        var regency = await health.GetAsync("/penilaian/2024/65.01");
        regency.TextsOf("tbody th").Should().Equal("Aksi 7: Pengukuran dan Publikasi Stunting");

        var home = await health.GetAsync("/beranda");
        home.Text.Should().Contain("Siapkan bukti aksi 7 Pengukuran dan Publikasi Stunting.").And.NotContain("aksi 4");
    }

    [Fact]
    public async Task An_office_that_leads_nothing_sees_nothing_and_is_told_so()
    {
        await OperatorAsync("operator.6501.dinsos@contoh.invalid", "DINSOS");
        using var social = await portal.SignInAsAsync("operator.6501.dinsos@contoh.invalid");

        (await social.GetAsync(Led)).Status.Should().Be(HttpStatusCode.NotFound);
        (await social.GetAsync("/penilaian/2024/65.01")).Status.Should().Be(HttpStatusCode.NotFound);
        (await social.GetAsync("/penilaian/2024/bukti")).Heading.Should().Be("Bukti dukung");
        (await social.GetAsync("/beranda")).Text.Should().Contain("Perangkat daerah Anda tidak memimpin aksi dalam penilaian 2024.");
    }

    [Fact]
    public async Task Grades_stay_hidden_before_and_after_the_publication()
    {
        await portal.World.FiledAsync(World.Bulungan, 7);
        await portal.World.MoveToAsync(Phase.Verification);
        await portal.World.GradedAsync(World.Bulungan, c => c.Levels[0].Letter);

        var page = await health.GetAsync(Led);

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Text.Should().NotContain("Penilaian kriteria");
        (await health.GetAsync("/penilaian/2024/bukti")).TextOf("table.grid tbody").Should().NotContain("nilai");
        (await health.GetAsync("/penilaian/2024/65.01/hasil")).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_office_that_has_ended_gives_nothing()
    {
        await portal.WithDbAsync(async db =>
        {
            var region = await db.Regions.SingleAsync(r => r.Code == World.Bulungan);
            var office = await db.Agencies.SingleAsync(a => a.RegionId == region.Id && a.Name == "Dinas Kesehatan");
            office.End(2023);
            await db.SaveChangesAsync();
        });

        (await health.GetAsync(Led)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    private async Task OperatorAsync(string email, string code)
    {
        var id = await portal.World.PersonAsync(email, $"Operator {code}");
        await portal.WithDbAsync(async db =>
        {
            var region = await db.Regions.SingleAsync(r => r.Code == World.Bulungan);
            var office = await db.Agencies.SingleAsync(a => a.RegionId == region.Id && a.Codes.Contains(code));
            db.Assignments.Add(Assignment.Give(portal.World.NewId(), id, Role.AgencyOperator, World.Bulungan, null, new DateOnly(2023, 1, 1), null, false, [], seat: new OperatorSeat(region.Id, [office])));
            await db.SaveChangesAsync();
        });
    }

    private static string WithoutReference(Page page) => page.Text.Replace(page.TextOf(".problem__reference code"), "", StringComparison.Ordinal);
}
