using StuntingAssessment.Domain.Convergence;

namespace StuntingAssessment.Web.Tests.Features.Evidence.Verification;

public sealed class ShowTests(Checking checking) : IClassFixture<Checking>
{
    [Fact]
    public async Task Lists_the_requirements_with_what_was_found_and_opens_the_first_that_waits()
    {
        await checking.World.FiledAsync(World.Bulungan, 1);
        await checking.GiveAsync(World.Bulungan, 1, "1.b", VerdictStatus.Partly, "Bab 3 belum ada.");
        using var browser = await checking.VerifierAsync();

        var page = await browser.GetAsync(Checking.Address(World.Bulungan, 1) + "/periksa");

        page.Heading.Should().Be("Aksi 1: Analisis Situasi");
        page.TextsOf(".pick").Should().HaveCount(5);
        page.TextsOf(".pick")[0].Should().Be("1.a Master Ansit seluruh desa/kelurahan Dari Master Ansit");
        page.TextsOf(".pick")[1].Should().Be("1.b Laporan analisis situasi Sebagian 1 bukti");
        page.TextOf(".pick[aria-current]").Should().StartWith("1.c");
        page.Text.Should().Contain("Diajukan").And.Contain("Menunggu hasil pemeriksaan: 1.c, 1.d, 1.e.");
        page.TextsOf("#hasil .choice label").Should().Equal("Terpenuhi", "Sebagian", "Tidak terpenuhi", "Tidak ditunjukkan", "Dibawa dalam bentuk cetak");
        // A link leads out: in its own tab, without a handle on this one.
        var link = page.Document.QuerySelector(".file__name")!;
        (link.GetAttribute("href"), link.GetAttribute("target"), link.GetAttribute("rel")).Should().Be(("https://contoh.invalid/bukti", "_blank", "noopener noreferrer"));
    }

    [Fact]
    public async Task Shows_a_pdf_in_a_frame_an_image_as_such_and_the_rest_as_a_download()
    {
        var files = new Dictionary<string, Guid>();
        await checking.World.SubmissionAsync(World.Bulungan, 3, World.Coordinator(World.Bulungan), (s, cycle, stamp) =>
        {
            foreach (var (requirement, name, type) in new[] { ("3.a", "berita.pdf", "application/pdf"), ("3.b", "komitmen.png", "image/png"), ("3.c", "daftar.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document") })
            {
                files[requirement] = checking.World.NewId();
                s.AddFile(cycle, checking.World.NewId(), files[requirement], requirement, null, new StoredFile(new string(name[0], 64), name, 2048, type), false, stamp);
            }
        });
        using var browser = await checking.VerifierAsync();
        var address = Checking.Address(World.Bulungan, 3) + "/periksa?syarat=";

        (await browser.GetAsync(address + "3.a")).Document.QuerySelector("iframe.viewer")!.GetAttribute("src").Should().StartWith($"/berkas/{files["3.a"]}");
        (await browser.GetAsync(address + "3.b")).Document.QuerySelector("img.viewer-image")!.GetAttribute("src").Should().Be($"/berkas/{files["3.b"]}");
        var other = await browser.GetAsync(address + "3.c");
        other.Document.QuerySelector("iframe, img.viewer-image").Should().BeNull();
        other.TextOf("#dokumen").Should().Contain("Peramban tidak menampilkan dokumen Word").And.Contain("Unduh");
    }

    [Fact]
    public async Task Shows_the_newest_version_and_an_older_one_on_request()
    {
        var (first, second) = (checking.World.NewId(), checking.World.NewId());
        await checking.World.SubmissionAsync(World.Bulungan, 4, World.Coordinator(World.Bulungan), (s, cycle, stamp) =>
        {
            var item = s.AddFile(cycle, checking.World.NewId(), first, "4.b", "SK TPPS", new StoredFile(new string('a', 64), "sk.pdf", 2048, "application/pdf"), false, stamp);
            s.ReplaceFile(cycle, item.Id, second, new StoredFile(new string('b', 64), "sk-baru.pdf", 2048, "application/pdf"), false, stamp);
        });
        using var browser = await checking.VerifierAsync();
        var address = Checking.Address(World.Bulungan, 4) + "/periksa?syarat=4.b";

        (await browser.GetAsync(address)).Document.QuerySelector("iframe")!.GetAttribute("src").Should().StartWith($"/berkas/{second}");
        var older = await browser.GetAsync($"{address}&berkas={first}");
        older.Document.QuerySelector("iframe")!.GetAttribute("src").Should().StartWith($"/berkas/{first}");
        older.TextOf("#dokumen").Should().Contain("sk.pdf, versi 1");
    }

    [Fact]
    public async Task A_file_with_personal_data_opens_only_when_asked_for()
    {
        var file = checking.World.NewId();
        await checking.World.SubmissionAsync(World.Bulungan, 5, World.Coordinator(World.Bulungan), (s, cycle, stamp) =>
            s.AddFile(cycle, checking.World.NewId(), file, "5.a", null, new StoredFile(new string('a', 64), "kader.pdf", 2048, "application/pdf"), false, stamp));
        using var browser = await checking.VerifierAsync();

        var closed = await browser.GetAsync(Checking.Address(World.Bulungan, 5) + "/periksa?syarat=5.a");
        closed.Document.QuerySelector("iframe").Should().BeNull();
        closed.TextOf("#dokumen").Should().Contain("memuat data pribadi").And.Contain("tercatat di jejak audit");

        var open = closed.Document.QuerySelector("#dokumen .button")!.GetAttribute("href")!;
        (await browser.GetAsync(Checking.Address(World.Bulungan, 5) + "/periksa" + open.Split('#')[0])).Document.QuerySelector("iframe")!.GetAttribute("src").Should().StartWith($"/berkas/{file}");
    }

    [Fact]
    public async Task A_verdict_older_than_its_evidence_says_so()
    {
        await checking.World.FiledAsync(World.Bulungan, 6);
        await checking.GiveAllAsync(World.Bulungan, 6);
        await checking.World.SubmissionAsync(World.Bulungan, 6, World.Verifier, (s, cycle, stamp) => s.Return(cycle, "Lengkapi.", stamp));
        checking.Portal.Clock.Advance(TimeSpan.FromMinutes(5));
        await checking.World.SubmissionAsync(World.Bulungan, 6, World.Coordinator(World.Bulungan), (s, cycle, stamp) =>
            s.AddLink(cycle, checking.World.NewId(), "6.b", "Tambahan", "https://contoh.invalid/tambahan", stamp));
        using var browser = await checking.VerifierAsync();

        var page = await browser.GetAsync(Checking.Address(World.Bulungan, 6) + "/periksa?syarat=6.b");

        page.TextOf(".pick[aria-current]").Should().Contain("Bukti berubah");
        page.TextOf(".desk__side").Should().Contain("Bukti berubah sesudah pemeriksaan ini");
        page.Text.Should().Contain("Menunggu perbaikan kabupaten/kota").And.Contain("Lengkapi.");
    }

    [Theory]
    [InlineData(Phase.Preparation, "baru dapat diisi pada tahap verifikasi")]
    [InlineData(Phase.Submission, "baru dapat diisi pada tahap verifikasi")]
    [InlineData(Phase.Plenary, "tidak dapat diubah pada tahap pleno")]
    public async Task Is_read_only_in_other_phases(Phase phase, string sentence)
    {
        await checking.GiveAsync(World.Malinau, 2, "2.a", VerdictStatus.NotMet, "Tanpa anggaran.");
        await using var moved = await checking.InPhaseAsync(phase);
        using var browser = await checking.VerifierAsync();

        var page = await browser.GetAsync(Checking.Address(World.Malinau, 2) + "/periksa?syarat=2.a");

        page.HasForm("#hasil").Should().BeFalse();
        page.Text.Should().Contain(sentence).And.Contain("Tidak terpenuhi").And.Contain("Tanpa anggaran.");
    }

    [Theory]
    [InlineData("/penilaian/2019/65.01/aksi/1/periksa")]
    [InlineData("/penilaian/2024/65.99/aksi/1/periksa")]
    [InlineData("/penilaian/2024/65.01/aksi/9/periksa")]
    [InlineData("/penilaian/2024/65.01/aksi/1/periksa?syarat=2.a")]
    [InlineData("/penilaian/2024/65.01/aksi/1/kriteria?kriteria=2.1")]
    public async Task What_does_not_exist_is_not_found(string address)
    {
        using var browser = await checking.VerifierAsync();

        (await browser.GetAsync(address)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public Task Is_the_verifiers_only() => checking.IsTheVerifiersOnlyAsync(Checking.Address(World.Bulungan, 1) + "/periksa", post: null);

    [Fact]
    public async Task Asks_the_database_the_same_for_one_and_for_three_pieces_of_evidence()
    {
        await checking.World.FiledAsync(World.Nunukan, 7);
        using var browser = await checking.VerifierAsync();
        async Task<int> CountAsync()
        {
            checking.Portal.Queries.Reset();
            (await browser.GetAsync(Checking.Address(World.Nunukan, 7) + "/periksa?syarat=7.a")).Status.Should().Be(HttpStatusCode.OK);
            return checking.Portal.Queries.Count;
        }

        await CountAsync();
        var one = await CountAsync();
        await checking.World.SubmissionAsync(World.Nunukan, 7, World.Verifier, (s, cycle, stamp) => s.Return(cycle, "Tambah.", stamp));
        await checking.World.SubmissionAsync(World.Nunukan, 7, World.Coordinator(World.Nunukan), (s, cycle, stamp) =>
        {
            s.AddLink(cycle, checking.World.NewId(), "7.a", "Dua", "https://contoh.invalid/2", stamp);
            s.AddLink(cycle, checking.World.NewId(), "7.a", "Tiga", "https://contoh.invalid/3", stamp);
        });

        (await CountAsync()).Should().Be(one).And.BeLessThanOrEqualTo(8);
    }
}
