using System.Text;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Security.Authorization;
using StuntingAssessment.Web.Platform.Spreadsheets.Package;
using StuntingAssessment.Web.Tests.Features.People.Users;

namespace StuntingAssessment.Web.Tests.Features.People.Invitations;

public sealed class InvitationListTests : PeoplePortal
{
    private const string Url = "/pengguna/undang-daftar";
    private const string Confirmation = "form[action='/pengguna/undang-daftar/undang']";
    private const string Head = "nama,surel,peran,kabupaten/kota,siklus,mulai,selesai,plt,ketua\n";

    private Task<Page> UploadAsync(string rows) => UploadAsync(Encoding.UTF8.GetBytes(Head + rows), "daftar.csv");

    private async Task<Page> UploadAsync(byte[] bytes, string name) =>
        await Admin.SubmitAsync(await Admin.GetAsync(Url), $"form[action='{Url}']", [("File", name, bytes, "application/octet-stream")]);

    private static string Problem(Page plan, string person) => plan.Row(person)[4];

    private Task<(int Users, int Assignments, int Trail)> CountsAsync() =>
        Portal.ReadAsync(async db => (await db.Users.CountAsync(), await db.Assignments.CountAsync(), await db.AuditEntries.CountAsync()));

    [Fact]
    public async Task Shows_what_would_happen_and_writes_nothing_before_the_confirmation()
    {
        var before = await CountsAsync();

        var plan = await UploadAsync("""
            Ani,ani@contoh.invalid,Panelis,,2024,2024-05-01,,,
            Budi,budi@contoh.invalid,Koordinator kabupaten/kota,Malinau,,,2024-12-31,Kepala Bappeda Malinau,
            Pengamat Satu,PENGAMAT@contoh.invalid,Tim teknis,,2024,2024-05-01,,,
            Tim Teknis,verifikator@contoh.invalid,Tim teknis,,2024,,,,

            """);

        plan.Heading.Should().Be("Periksa daftar");
        plan.Row("Ani").Skip(3).Should().Equal("Akun baru", "Akun baru sebagai Panelis 2024, sejak 1 Mei 2024.");
        plan.Row("Budi").Skip(3).Should().Equal("Akun baru", "Akun baru sebagai Koordinator Kabupaten Malinau (Plt. Kepala Bappeda Malinau), 2 Mei - 31 Desember 2024.");
        plan.Row("Pengamat Satu").Skip(3).Should().Equal("Peran baru", "Mendapat peran Tim teknis 2024, sejak 1 Mei 2024.");
        plan.Row("Tim Teknis").Skip(3).Should().Equal("Tidak berubah", "Sudah memegang peran ini sejak 1 Januari 2023; tidak ada yang diubah.");
        plan.TextOf("button.button").Should().Be("Undang 3 orang");
        (await CountsAsync()).Should().Be(before);

        var done = await Admin.SubmitAsync(plan, Confirmation, ("Chosen", "2"), ("Chosen", "3"), ("Chosen", "4"));

        done.Heading.Should().Be("2 orang diundang");
        (await CountsAsync()).Should().Be((before.Users + 2, before.Assignments + 3, before.Trail + 7));
        var link = new Uri(done.Document.QuerySelector("tbody tr input")!.GetAttribute("value")!).AbsolutePath;
        (await UseAsync(link, "sandi baru yang panjang 7")).Location.Should().Be("/masuk");
        (await CanSignInAsync("ani@contoh.invalid", "sandi baru yang panjang 7")).Should().BeTrue();

        var again = await Admin.SubmitAsync(plan, Confirmation, ("Chosen", "2"), ("Chosen", "3"), ("Chosen", "4"));
        again.Text.Should().Contain("Keadaan berubah sejak daftar ini ditunjukkan");
        again.Row("Ani")[3].Should().Be("Tidak berubah");
        again.HasForm(Confirmation).Should().BeTrue();
        again.Text.Should().NotContain("Undang ");
    }

    [Fact]
    public async Task Only_the_chosen_are_invited()
    {
        var plan = await UploadAsync("Ani,ani@contoh.invalid,Panelis,,2024,,,,\nAni,ani@contoh.invalid,Pengamat,,,,,,\nBudi,budi@contoh.invalid,Pengamat,,,,,,\n");
        plan.Document.QuerySelectorAll("input[name='Chosen']").Should().HaveCount(2, "the two rows of one person have one box");

        (await Admin.SubmitAsync(plan, Confirmation, ("Chosen", "2"))).Heading.Should().Be("1 orang diundang");

        (await Portal.ReadAsync(db => db.Users.CountAsync(u => u.Email == "budi@contoh.invalid"))).Should().Be(0);
        (await Portal.ReadAsync(db => db.Assignments.CountAsync(a => db.Users.Any(u => u.Id == a.PersonId && u.Email == "ani@contoh.invalid")))).Should().Be(2);
        (await Admin.SubmitAsync(await UploadAsync("Budi,budi@contoh.invalid,Pengamat,,,,,,\n"), Confirmation, ("Chosen", null))).Location.Should().Be(Url);
    }

    [Theory]
    [InlineData("Ani,ani.contoh.invalid,Pengamat,,,,,,", "B2: \"ani.contoh.invalid\" bukan alamat surel. Contoh: nama@provinsi.go.id.")]
    [InlineData("Ani,ani@contoh.invalid,Juri,,,,,,", "C2: Peran \"Juri\" tidak dikenal.")]
    [InlineData("Ani,ani@contoh.invalid,Ketua tim penilai,,2024,,,,", "C2: Peran \"Ketua tim penilai\" tidak dikenal.")]
    [InlineData("Ani,ani@contoh.invalid,Koordinator kabupaten/kota,Samarinda,,,,,", "D2: Kabupaten/kota \"Samarinda\" tidak ada dalam daftar wilayah.")]
    [InlineData("Ani,ani@contoh.invalid,Koordinator kabupaten/kota,,,,,,", "D2: Pilih kabupaten/kota koordinator ini.")]
    [InlineData("Ani,ani@contoh.invalid,Panelis,,,,,,", "E2: Pilih siklus penilaian.")]
    [InlineData("Ani,ani@contoh.invalid,Panelis,,2031,,,,", "E2: Siklus penilaian 2031 belum ada.")]
    [InlineData("Ani,ani@contoh.invalid,Panelis,,dua ribu,,,,", "E2: \"dua ribu\" bukan tahun siklus.")]
    [InlineData("Ani,ani@contoh.invalid,Pengamat,,,1 Mei 2024,,,", "F2: \"1 Mei 2024\" tersimpan sebagai teks, bukan tanggal.")]
    [InlineData("Ani,ani@contoh.invalid,Pengamat,,,2024-05-02,2024-05-01,,", "G2: Tanggal selesai tidak boleh sebelum tanggal mulai.")]
    [InlineData("Ani,ani@contoh.invalid,Pengamat,,,,,Kepala Bappeda,", "G2: Pelaksana tugas (Plt.) selalu berbatas waktu: isi hari terakhirnya.")]
    [InlineData("Ani,ani@contoh.invalid,Pengamat,,,,2024-12-31,ya,", "H2: Tulis jabatan yang dijalankannya sebagai Plt.")]
    [InlineData("Ani,ani@contoh.invalid,Pengamat,,,,,,ya", "I2: Hanya panelis yang dapat menjadi ketua.")]
    [InlineData("Ani,ani@contoh.invalid,Panelis,,2024,,,,mungkin", "I2: Isi kolom ketua dengan ya atau tidak, atau kosongkan.")]
    [InlineData("Ani,=A1,Pengamat,,,,,,", "B2: Sel ini berisi rumus. Salin, lalu tempel sebagai nilai.")]
    [InlineData("Ani,koordinator.6501@contoh.invalid,Panelis,,2024,,,,", "C2: Koordinator kabupaten/kota dan operator OPD tidak dapat sekaligus menjadi panelis atau tim teknis.")]
    [InlineData("Ani,panelis2@contoh.invalid,Panelis,,2024,,,,ya", "I2: Orang ini sudah panelis. Jadikan ia ketua dari halamannya.")]
    [InlineData("Ani,,Pengamat,,,,,,", "B2: Isi alamat surelnya.")]
    public async Task Says_what_is_wrong_and_where(string row, string problem)
    {
        var plan = await UploadAsync(row + "\n");

        Problem(plan, "Ani").Should().StartWith(problem);
        plan.Document.QuerySelectorAll("input[name='Chosen']").Should().BeEmpty();
    }

    [Fact]
    public async Task Rows_that_do_not_go_together_are_both_named()
    {
        var plan = await UploadAsync("""
            Ani,ani@contoh.invalid,Panelis,,2024,,,,ya
            Budi,budi@contoh.invalid,Panelis,,2024,,,,ya
            Cici,cici@contoh.invalid,Pengamat,,,,,,
            Cici lagi,CICI@contoh.invalid,Pengamat,,,,,,
            Cici,cici@contoh.invalid,Pengamat,,,,,,
            Dedi,dedi@contoh.invalid,Panelis,,2024,,,,
            Dedi,dedi@contoh.invalid,Koordinator kabupaten/kota,65.03,,,,,

            """);

        Problem(plan, "Ani").Should().Be("I2: Baris 2 dan 3 sama-sama ketua. Satu siklus punya satu ketua.");
        Problem(plan, "Budi").Should().StartWith("I3: Baris 2 dan 3");
        Problem(plan, "Cici lagi").Should().Be("A5: Alamat ini sudah dipakai baris 4 untuk Cici. Satu alamat untuk satu orang.");
        plan.Text.Should().Contain("B6: Sama dengan baris 4. Hapus salah satunya.");
        plan.Text.Should().Contain("C8: Koordinator kabupaten/kota dan operator OPD tidak dapat sekaligus menjadi panelis atau tim teknis.");
        plan.TextOf("button.button").Should().Be("Undang 2 orang");
    }

    [Fact]
    public async Task A_closed_account_is_named_and_a_new_chair_takes_the_flag()
    {
        await Portal.WithDbAsync(async db =>
        {
            (await db.Users.SingleAsync(u => u.Email == World.Observer)).ClosedAt = Portal.Clock.Now.UtcDateTime;
            await db.SaveChangesAsync();
        });

        var plan = await UploadAsync("Tutup,pengamat@contoh.invalid,Pengamat,,,,,,\nAni,ani@contoh.invalid,Panelis,,2024,2024-05-01,,,YA\n");
        Problem(plan, "Tutup").Should().Be("B2: Akun dengan alamat ini ditutup. Buka kembali dahulu dari daftar pengguna.");
        plan.Row("Ani")[4].Should().EndWith("Ketua sekarang, Panelis Nomor 1, menjadi panelis biasa.");

        await Admin.SubmitAsync(plan, Confirmation);

        (await Portal.ReadAsync(db => db.Assignments.Where(a => a.IsChair).Select(a => db.Users.Where(u => u.Id == a.PersonId).Select(u => u.Email).First()).ToListAsync()))
            .Should().Equal("ani@contoh.invalid");
    }

    [Fact]
    public async Task The_template_is_read_back_and_filled_in_is_a_list()
    {
        var bytes = await Admin.Client.GetByteArrayAsync(new Uri($"{Url}/templat.xlsx", UriKind.Relative));
        (await UploadAsync(bytes, "templat.xlsx")).Errors.Should().Contain("Daftar ini belum berisi orang. Isi mulai baris kedua, di bawah judul kolom.");
        (await Admin.Client.GetStringAsync(new Uri($"{Url}/templat.csv", UriKind.Relative))).TrimStart('\uFEFF').Should().Be("nama,surel,peran,kabupaten/kota,opd,siklus,mulai,selesai,plt,ketua\r\n");

        var filled = WorkbookWriter.Of(new SheetPlan("Daftar", [.. Head.Trim().Split(',').Select(h => new SheetColumn(h, 10))],
            [["Ani", "ani@contoh.invalid", "Panelis", null, 2024, new DateOnly(2024, 5, 1), null, null, "ya"], ["Budi", "budi@contoh.invalid", "koordinator", 65.01m, null, null, null, null, null]]));
        var plan = await UploadAsync(filled, "daftar.xlsx");

        plan.Row("Ani")[4].Should().StartWith("Akun baru sebagai Panelis 2024, ketua tim penilai, sejak 1 Mei 2024.");
        plan.Row("Budi")[4].Should().StartWith("Akun baru sebagai Koordinator Kabupaten Bulungan");
    }

    [Fact]
    public async Task An_operator_belongs_to_an_office_of_its_regency()
    {
        var id = Portal.World.NewId();
        await Portal.WithDbAsync(async db =>
        {
            var regency = await db.Regions.SingleAsync(r => r.Code == World.Bulungan);
            db.Agencies.Add(Domain.Agencies.Agency.Found(id, regency.Id, "Dinas Kesehatan Uji", ["DKU"], 2017));
            await db.SaveChangesAsync();
        });
        const string HeadWithOffice = "nama,surel,peran,kabupaten/kota,opd\n";

        var plan = await UploadAsync(Encoding.UTF8.GetBytes(HeadWithOffice + "Ani,ani@contoh.invalid,Operator OPD,Bulungan,dinas kesehatan uji\nBudi,budi@contoh.invalid,Operator OPD,Malinau,DKU\nCici,cici@contoh.invalid,Operator OPD,Bulungan,\nDedi,dedi@contoh.invalid,Pengamat,,DKU\n"), "daftar.csv");

        plan.Row("Ani")[4].Should().StartWith("Akun baru sebagai Operator Dinas Kesehatan Uji Kabupaten Bulungan");
        Problem(plan, "Budi").Should().StartWith("E3: Perangkat daerah \"DKU\" tidak ada di Kabupaten Malinau.");
        Problem(plan, "Cici").Should().Be("E4: Pilih perangkat daerah operator ini.");
        Problem(plan, "Dedi").Should().StartWith("E5: Isi juga kabupaten/kotanya");
        await Admin.SubmitAsync(plan, Confirmation);
        (await Portal.ReadAsync(db => db.Assignments.AsNoTracking().Where(a => a.Role == Role.AgencyOperator).ToListAsync())).Should().Contain(a => a.AgencyIds.Contains(id));
    }

    [Theory]
    [InlineData("nama,peran\nAni,Pengamat", "Kolom surel tidak ditemukan pada baris pertama. Pakai templat yang dapat diunduh.")]
    [InlineData("nama,surel,peran,nip\n", "Kolom \"nip\" (D1) tidak dikenal. Baris pertama berisi judul kolom seperti dalam templat; hapus kolom yang lain.")]
    [InlineData("nama,surel,peran,Email\n", "Kolom surel ada dua kali (D1). Hapus salah satunya.")]
    public async Task A_list_without_its_columns_is_refused(string csv, string sentence) =>
        (await UploadAsync(Encoding.UTF8.GetBytes(csv), "x.csv")).Errors.Should().Contain(sentence);

    [Fact]
    public async Task A_missing_file_is_asked_for() =>
        (await Admin.SubmitAsync(await Admin.GetAsync(Url), $"form[action='{Url}']")).TextsOf(".error-summary li").Should().Equal("Pilih berkas daftarnya.");

    [Fact]
    public async Task A_sealed_list_is_one_admins_and_cannot_be_changed()
    {
        var plan = await UploadAsync("Ani,ani@contoh.invalid,Pengamat,,,,,,\n");
        using var second = await Portal.SignInAsAsync(World.Admin2);
        var sealedList = plan.Document.QuerySelector("input[name='List']")!.GetAttribute("value")!;

        var foreign = await second.SubmitAsync(await UploadAsAsync(second), Confirmation, ("List", sealedList), ("Chosen", "2"));
        var tampered = await Admin.SubmitAsync(plan, Confirmation, ("List", sealedList[..^4] + "AAAA"));

        foreign.Location.Should().Be(Url);
        tampered.Location.Should().Be(Url);
        (await Portal.ReadAsync(db => db.Users.CountAsync(u => u.Email == "ani@contoh.invalid"))).Should().Be(0);
    }

    [Fact]
    public async Task With_a_mail_server_the_links_wait_in_a_draft_and_are_not_shown()
    {
        using var portal = new PortalFixture();
        (portal.Settings["Mail:Host"], portal.Settings["Mail:From"]) = ("127.0.0.1", "portal@contoh.invalid");
        await portal.InitializeAsync();
        await portal.World.BeginAsync();
        using var admin = await portal.SignInAsAsync(World.Admin1);

        var answer = await admin.SubmitAsync(await UploadAsAsync(admin), Confirmation);

        answer.Location.Should().StartWith("/surel/konsep/");
        var draft = await admin.GetAsync(answer.Location!);
        draft.Text.Should().Contain("Undangan 1 orang dari daftar").And.Contain("budi@contoh.invalid");
        await ((IAsyncLifetime)portal).DisposeAsync();
    }

    [Fact]
    public async Task Takes_few_queries_whatever_the_length()
    {
        async Task<int> QueriesAsync(int rows)
        {
            var form = await Admin.GetAsync(Url);
            var bytes = Encoding.UTF8.GetBytes(Head + string.Concat(Enumerable.Range(1, rows).Select(i => $"Orang {i},orang{i}@contoh.invalid,Panelis,,2024,,,,\n")));
            Portal.Queries.Reset();
            (await Admin.SubmitAsync(form, $"form[action='{Url}']", [("File", "x.csv", bytes, "text/csv")])).Heading.Should().Be("Periksa daftar");
            return Portal.Queries.Count;
        }

        var one = await QueriesAsync(1);
        (await QueriesAsync(3)).Should().Be(one).And.BeLessThanOrEqualTo(8);
        (await QueriesAsync(500)).Should().Be(one);
    }

    [Fact]
    public async Task Is_for_province_admins_only()
    {
        foreach (var email in World.Without(Permission.ManagePeople))
        {
            using var browser = await Portal.SignInAsAsync(email);
            foreach (var url in new[] { Url, $"{Url}/templat.xlsx", $"{Url}/templat.csv" })
            {
                (await browser.GetAsync(url)).Status.Should().Be(HttpStatusCode.Forbidden, $"{email} {url}");
            }

            (await browser.PostAsync(Url)).Status.Should().Be(HttpStatusCode.Forbidden);
            (await browser.PostAsync($"{Url}/undang")).Status.Should().Be(HttpStatusCode.Forbidden);
        }
    }

    private static async Task<Page> UploadAsAsync(Browser browser) =>
        await browser.SubmitAsync(await browser.GetAsync(Url), $"form[action='{Url}']", [("File", "x.csv", Encoding.UTF8.GetBytes(Head + "Budi,budi@contoh.invalid,Pengamat,,,,,,\n"), "text/csv")]);
}
