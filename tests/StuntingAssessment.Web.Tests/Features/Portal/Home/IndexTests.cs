using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Tests.Features.Cycles.Overview;

namespace StuntingAssessment.Web.Tests.Features.Portal.Home;

public sealed class IndexTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();

    private World World => portal.World;

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await World.BeginAsync(Phase.Submission);
        await World.ReviewedAsync();
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task A_coordinator_files_answers_returns_and_waits()
    {
        await World.FiledAsync(World.Malinau, 1);
        await World.FiledAsync(World.Malinau, 2);
        await World.FiledAsync(World.Malinau, 3);
        await World.MoveToAsync(Phase.Verification);
        await World.SubmissionAsync(World.Malinau, 2, World.Verifier, (s, c, stamp) => s.Return(c, "Halaman 3 tidak terbaca.", stamp));
        await World.SubmissionAsync(World.Malinau, 3, World.Verifier, (s, c, stamp) =>
        {
            foreach (var requirement in s.WithoutVerdict(c))
            {
                s.GiveVerdict(c, requirement.Code, Domain.Convergence.VerdictStatus.Met, null, stamp);
            }

            s.MarkVerified(c, stamp);
        });

        var page = await HomeOfAsync(World.Coordinator(World.Malinau));

        Links(page, "kerja").Should().Equal("Perbaiki dan ajukan kembali aksi 2 Rencana Kegiatan.", "Lengkapi dan ajukan 5 aksi Kabupaten Malinau.", "Lengkapi Master Ansit 2023 Kabupaten Malinau.");
        page.Document.QuerySelector("a[href='/penilaian/2024/65.02/aksi/2']").Should().NotBeNull();
        page.Text.Should().Contain("Belum diajukan: aksi 4, 5, 6, 7, dan 8.").And.NotContain("Bulungan", "other regencies are not its matter");
        Links(page, "tunggu").Should().Equal("1 aksi Kabupaten Malinau menunggu pemeriksaan tim teknis.");
        Links(page, "selesai").Should().Equal("1 aksi Kabupaten Malinau sudah diverifikasi.");
    }

    [Fact]
    public async Task A_verifier_checks_and_grades_what_is_filed()
    {
        await World.FiledAsync(World.Bulungan, 1);
        Links(await HomeOfAsync(World.Verifier), "tunggu").Should().Equal("Pemeriksaan dibuka pada tahap verifikasi.");
        await World.MoveToAsync(Phase.Verification);
        await World.GradedAsync(World.Bulungan, c => "A");

        var page = await HomeOfAsync(World.Verifier);

        Links(page, "kerja").Should().HaveCount(5).And.Contain("Periksa 1 aksi Kabupaten Bulungan.").And.Contain("Nilai 15 kriteria dokumen Kabupaten Malinau.");
        Links(page, "tunggu").Should().Contain("Kabupaten Bulungan: 7 aksi belum diajukan.");
        Links(page, "selesai").Should().Contain("Semua kriteria dokumen Kabupaten Bulungan sudah dinilai.");
    }

    [Fact]
    public async Task A_panellist_declares_scores_and_sees_only_its_own()
    {
        Links(await HomeOfAsync(World.Panelist2), "kerja").Should().Equal("Nyatakan ada atau tidaknya konflik kepentingan dengan 5 kabupaten/kota.");
        await World.MoveToAsync(Phase.Presentation);
        await World.SheetAsync(World.Panelist2, World.Bulungan, 0.8m);
        await World.SheetAsync(World.Panelist2, World.Nunukan, 0.7m, submit: false);
        await World.DeclaredAsync(World.Panelist2, World.Malinau);
        await World.DeclaredAsync(World.Panelist2, World.Tarakan, hasConflict: true);
        await World.SheetAsync(World.Panelist3, World.Bulungan, 0.5m);

        var page = await HomeOfAsync(World.Panelist2);

        Links(page, "kerja").Should().Equal(
            "Nyatakan ada atau tidaknya konflik kepentingan dengan 1 kabupaten/kota.",
            "Lanjutkan dan ajukan lembar nilai Kabupaten Nunukan.",
            "Isi lembar nilai Kabupaten Malinau.");
        Links(page, "selesai").Should().Equal("1 lembar nilai sudah Anda ajukan.", "Anda tidak menilai Kota Tarakan karena konflik kepentingan.");
        page.Text.Should().NotContain("Panelis Nomor 3").And.NotContain("dari 30", "how far the others are is the chair's to read");
    }

    [Fact]
    public async Task The_chair_waits_for_sheets_and_leads_the_plenary()
    {
        await World.MoveToAsync(Phase.Presentation);
        await World.SheetAsync(World.Panelist2, World.Bulungan, 0.8m);
        await World.DeclaredAsync(World.Panelist3, World.Bulungan, hasConflict: true);
        var before = await HomeOfAsync(World.Chair);
        Links(before, "tunggu").Should().Contain("28 dari 29 lembar nilai belum diajukan panelis.");
        before.TextOf("section[aria-labelledby=tunggu]").Should().Contain("Ketua tim penilai", "who holds two roles is told in which");

        await World.MoveToAsync(Phase.Plenary);
        var page = await HomeOfAsync(World.Chair);
        Links(page, "kerja").Should().Contain(l => l.StartsWith("Pimpin pleno", StringComparison.Ordinal));

        await FrozenCycle.FreezeAsync(portal);
        await FrozenCycle.DecreeAsync(portal);
        await FrozenCycle.RequestAsync(portal, World.Admin1);
        Links(await HomeOfAsync(World.Chair), "kerja").Should().Equal("Setujui pengumuman hasil.");
    }

    [Fact]
    public async Task An_admin_leads_the_cycle_from_confirmation_to_publication()
    {
        var page = await HomeOfAsync(World.Admin1);
        Links(page, "kerja").Should().Equal("Periksa dan konfirmasi aturan penilaian.");
        Links(page, "tunggu").Should().Contain("0 dari 40 aksi sudah diajukan kabupaten/kota.").And.Contain("Tahap verifikasi menunggu 1 hal.").And.Contain(l => l.EndsWith("orang belum pernah masuk ke portal."));

        await World.MoveToAsync(Phase.Verification);
        Links(await HomeOfAsync(World.Admin1), "kerja").Should().Equal("Majukan siklus ke tahap paparan bila tahap verifikasi sudah selesai.");
        await World.MoveToAsync(Phase.Presentation);
        (await HomeOfAsync(World.Admin1)).Text.Should().Contain("Tahap pleno menunggu 10 hal.").And.Contain("Dan 7 lagi.");
        await World.MoveToAsync(Phase.Plenary);
        Links(await HomeOfAsync(World.Admin1), "kerja").Should().Equal("Bekukan hasil setelah pleno selesai.");
        await FrozenCycle.FreezeAsync(portal);
        Links(await HomeOfAsync(World.Admin1), "kerja").Should().Equal("Catat nomor dan tanggal keputusan gubernur.");
        await FrozenCycle.DecreeAsync(portal);
        Links(await HomeOfAsync(World.Admin1), "kerja").Should().Equal("Minta pengumuman hasil.");
        await FrozenCycle.RequestAsync(portal, World.Admin1);
        Links(await HomeOfAsync(World.Admin1), "tunggu").Should().Contain("Pengumuman hasil menunggu persetujuan orang kedua.");
        Links(await HomeOfAsync(World.Admin2), "kerja").Should().Equal("Setujui pengumuman hasil yang diminta rekan Anda.");
    }

    [Fact]
    public async Task An_admin_is_told_whom_the_cycle_lacks()
    {
        await portal.WithDbAsync(async db =>
        {
            var cycle = await World.CycleAsync();
            foreach (var held in db.Assignments.Where(a => a.Role == Role.Verifier || a.Role == Role.Panelist || a.RegencyCode == World.Malinau).ToList())
            {
                held.End(DateOnly.FromDateTime(portal.Clock.Now.UtcDateTime).AddDays(-1), held.CycleId is null ? null : cycle);
            }

            await db.SaveChangesAsync();
        });

        var page = await HomeOfAsync(World.Admin1);

        Links(page, "kerja").Should().Equal("Periksa dan konfirmasi aturan penilaian.", "Undang koordinator 1 kabupaten/kota.", "Undang tim teknis.", "Undang panelis; satu di antaranya ketua tim penilai.");
        page.Text.Should().Contain("Belum ada untuk Kabupaten Malinau.");
    }

    [Fact]
    public async Task An_observer_reads_how_things_stand()
    {
        await World.FiledAsync(World.Bulungan, 1);

        var page = await HomeOfAsync(World.Observer);

        page.Text.Should().Contain("Sebagai pengamat Anda membaca semuanya.");
        Links(page, "kerja").Should().BeEmpty();
        Links(page, "tunggu").Should().Equal("1 dari 40 aksi sudah diajukan.");
    }

    [Fact]
    public async Task A_published_cycle_is_done_for_everybody()
    {
        await World.MoveToAsync(Phase.Plenary);
        await FrozenCycle.FreezeAsync(portal);
        await FrozenCycle.PublishAsync(portal);
        foreach (var email in World.OneOfEach.Values)
        {
            var page = await HomeOfAsync(email);
            Links(page, "selesai").Should().Equal("Hasil penilaian 2024 sudah diumumkan.");
            Links(page, "kerja").Should().BeEmpty();
        }
    }

    [Fact]
    public async Task Asks_at_most_eight_queries_however_much_there_is()
    {
        var counts = new Dictionary<string, int>();
        foreach (var phase in new[] { Phase.Submission, Phase.Verification, Phase.Presentation })
        {
            await World.MoveToAsync(phase);
            foreach (var email in World.OneOfEach.Values)
            {
                using var browser = await portal.SignInAsAsync(email);
                portal.Queries.Reset();
                await browser.GetAsync("/beranda");
                portal.Queries.Count.Should().BeInRange(2, 8, email);
                counts.TryAdd(email, portal.Queries.Count);
                // Where numbers cannot be entered any more, nobody counts the missing ones.
                portal.Queries.Count.Should().BeInRange(phase is Phase.Presentation ? 2 : counts[email], counts[email], "more submissions add none");
            }

            if (phase is Phase.Submission)
            {
                await World.FiledAsync(World.Bulungan, 1);
                await World.FiledAsync(World.Bulungan, 2);
                await World.FiledAsync(World.Malinau, 3);
            }
        }

    }

    private async Task<Page> HomeOfAsync(string email)
    {
        using var browser = await portal.SignInAsAsync(email);
        var page = await browser.GetAsync("/beranda");
        page.Heading.Should().Be("Beranda");
        return page;
    }

    private static IReadOnlyList<string> Links(Page page, string section) => page.TextsOf($"section[aria-labelledby={section}] .task-list > li > a");
}
