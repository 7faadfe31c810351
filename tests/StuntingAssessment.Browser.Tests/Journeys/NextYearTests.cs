using static Microsoft.Playwright.Assertions;

namespace StuntingAssessment.Browser.Tests.Journeys;

/// <summary>An admin sets up 2025 from 2024: the ministry asks for four main and two supporting actions instead of eight.</summary>
public sealed class NextYearTests(DemoPortal portal) : Story<DemoPortal>(portal)
{
    private const string Preparation = "/penilaian/2025/persiapan";

    [Fact]
    public async Task Next_years_cycle_is_cloned_changed_confirmed_row_by_row_and_opened()
    {
        var admin = await SignInAsync("admin1");
        await CloneAsync(admin);
        await ChangeCatalogAsync(admin);
        await ChooseOwnerAsync(admin);
        await ChangeActionsAsync(admin);
        await CarryPeopleAsync(admin);
        await ConfirmDifferencesAsync(admin);
        await ConfirmRulesAsync(admin);
        await OpenAsync(admin);
    }

    /// <summary>Somebody who only reads, in the cycle whose numbers are there.</summary>
    [Fact]
    public async Task A_reader_sees_what_the_numbers_add_up_to()
    {
        var reader = await SignInAsync("pengamat");
        await reader.GoToAsync("/penilaian/2024/ansit");
        await Expect(reader.Main.GetByRole(AriaRole.Row).Filter(new() { HasText = "Kabupaten Bulungan" })).ToContainTextAsync("kesalahan");
        await reader.LookAsync(everyScheme: true);
        await reader.FollowAsync("Kabupaten Bulungan");
        await Expect(reader.Main).ToContainTextAsync("Temuan terbuka");
        await reader.LookAsync();
        await reader.FollowAsync("Capaian");
        await Expect(reader.Main).ToContainTextAsync("Prevalensi stunting");
        await reader.LookAsync(everyScheme: true);
        await reader.Page.SelectOptionAsync("#indikator", "E17");
        await Expect(reader.Main.Locator("h1")).ToHaveTextAsync("Balita dipantau");
        await reader.FollowAsync("Tanjung Selor");
        await Expect(reader.Main.Locator("caption")).ToContainTextAsync("desa/kelurahan");
        await reader.LookAsync();
        await reader.GoToAsync("/penilaian/2024/ansit/capaian");
        await Expect(reader.Main).ToContainTextAsync("bukan rata-rata persen");
        await reader.LookAsync(everyScheme: true);
        await reader.Main.GetByRole(AriaRole.Link, new() { Name = "Balita dipantau" }).First.ClickAsync();
        await Expect(reader.Main.Locator("caption")).ToHaveTextAsync("5 kabupaten/kota");
        await reader.LookAsync(everyScheme: true);
        await Expect(reader.Main.Locator("form[method=post]")).ToHaveCountAsync(0);
    }

    private static async Task CloneAsync(Visitor admin)
    {
        await admin.GoToAsync("/penilaian");
        await admin.LookAsync();
        await admin.FollowAsync("Siklus baru");
        await admin.LookAsync();
        await Expect(admin.Main.GetByLabel("Tahun penilaian")).ToHaveValueAsync("2025");
        await Expect(admin.Main.GetByLabel("Salin dari siklus 2024")).ToBeCheckedAsync();
        await admin.PressAsync("Buat siklus");
        await Expect(admin.Notice).ToContainTextAsync("Siklus 2025 dibuat.");
        await Expect(admin.Main).ToContainTextAsync("Pengajuan belum dapat dibuka.");
        await admin.LookAsync(everyScheme: true);
    }

    private async Task ChangeActionsAsync(Visitor admin)
    {
        foreach (var action in new[] { 8, 7 })
        {
            var criteria = await Portal.ReadAsync(db => Task.FromResult(db.Cycles.Single(c => c.AssessmentYear == 2025).Rules.DocumentCriteria.Where(c => c.Action == action).Select(c => c.Code).ToList()));
            foreach (var code in criteria)
            {
                await admin.GoToAsync($"/penilaian/2025/atur/kriteria/{code}/hapus");
                await admin.PressAsync($"Hapus kriteria {code}");
                await Expect(admin.Notice).ToContainTextAsync($"Kriteria {code} dihapus.");
            }

            await admin.GoToAsync($"/penilaian/2025/atur/aksi/{action}/hapus");
            await admin.PressAsync($"Hapus aksi {action}");
            await Expect(admin.Notice).ToContainTextAsync($"Aksi {action} dihapus.");
        }

        foreach (var action in new[] { 5, 6 })
        {
            await admin.GoToAsync($"/penilaian/2025/atur/aksi/{action}");
            await admin.Main.GetByLabel("Aksi pendukung").CheckAsync();
            await admin.LookAsync();
            await admin.PressAsync("Simpan aksi");
            await Expect(admin.Notice).ToBeVisibleAsync();
        }

        await admin.GoToAsync(Preparation);
        await Expect(admin.Main).ToContainTextAsync("4 aksi utama dan 2 aksi pendukung");
    }

    /// <summary>The Master Ansit's list: a target typed with a point is refused, a population comes and goes.</summary>
    private static async Task ChangeCatalogAsync(Visitor admin)
    {
        await admin.GoToAsync("/penilaian/2025/indikator");
        await admin.LookAsync(everyScheme: true);
        await admin.FollowAsync("Bumil TTD 90");
        await admin.LookAsync();
        await admin.FollowAsync("Ubah");
        await admin.Main.Locator("[name=Target]").FillAsync("85.5");
        await admin.PressAsync("Simpan indikator");
        await Expect(admin.Main.Locator(".error-summary")).ToContainTextAsync("Gunakan koma untuk desimal: 85,5");
        await admin.LookAsync();
        await admin.Main.Locator("[name=Target]").FillAsync("85,5");
        await admin.PressAsync("Simpan indikator");
        await Expect(admin.Notice).ToContainTextAsync("Indikator E11 disimpan.");
        await Expect(admin.Main).ToContainTextAsync("Target tercapai bila capaiannya 85,5% atau lebih.");

        await admin.GoToAsync("/penilaian/2025/atur/sasaran-baru");
        await admin.LookAsync();
        await admin.Main.GetByLabel("Kode").FillAsync("LANSIA");
        await admin.Main.GetByLabel("Nama").FillAsync("Lanjut usia");
        await admin.Main.Locator("[name=Owner]").SelectOptionAsync("DINSOS");
        await admin.PressAsync("Tambah sasaran");
        await Expect(admin.Notice).ToContainTextAsync("Sasaran Lanjut usia ditambahkan.");
        await admin.FollowAsync("Urutkan sasaran");
        await admin.Main.Locator("[name='Places[LANSIA]']").FillAsync("1");
        await admin.LookAsync();
        await admin.PressAsync("Simpan urutan");
        await admin.FollowAsync("Lanjut usia");
        await admin.LookAsync();
        await admin.FollowAsync("Hapus");
        var dialog = admin.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("Hapus sasaran Lanjut usia?");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Hapus sasaran" }).ClickAsync();
        await Expect(admin.Notice).ToContainTextAsync("Sasaran Lanjut usia dihapus.");
    }

    private static async Task ChooseOwnerAsync(Visitor admin)
    {
        await admin.GoToAsync("/penilaian/2025/ansit/65.01/pemilik");
        await admin.LookAsync(everyScheme: true);
        await admin.Main.GetByRole(AriaRole.Link, new() { NameRegex = new("^E05 ") }).First.ClickAsync();
        await admin.LookAsync();
        await admin.Main.GetByLabel("Dinas P3APPKB").CheckAsync();
        await admin.PressAsync("Simpan pemilik");
        await Expect(admin.Notice).ToContainTextAsync("Dinas P3APPKB.");
        await Expect(admin.Main.GetByRole(AriaRole.Table, new() { Name = "Angka yang pemiliknya berbeda dari penilaian 2024" })).ToContainTextAsync("Ditetapkan untuk penilaian ini.");
        await admin.LookAsync(everyScheme: true);
    }

    private static async Task CarryPeopleAsync(Visitor admin)
    {
        await admin.Main.Locator("a[href='/penilaian/2025/salin/orang']").Last.ClickAsync();
        await admin.LookAsync();
        foreach (var box in await admin.Main.GetByRole(AriaRole.Checkbox).AllAsync())
        {
            await box.CheckAsync();
        }

        await admin.PressAsync("Beri penugasan");
        await Expect(admin.Notice).ToContainTextAsync("penugasan diberikan untuk siklus 2025.");
    }

    /// <summary>One supporting action goes back to what it was and is changed once more, so that both answers are given.</summary>
    private static async Task ConfirmDifferencesAsync(Visitor admin)
    {
        await admin.Main.Locator("a[href='/penilaian/2025/salin']").ClickAsync();
        await Expect(Difference(admin, "Aksi 8 ")).ToContainTextAsync("Dihapus");
        await Expect(Difference(admin, "Aksi 8 ")).ToContainTextAsync("Persyaratan");
        await Expect(admin.Main.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Kabupaten Bulungan" })).ToContainTextAsync("1 angka berbeda pemiliknya.");
        await admin.LookAsync(everyScheme: true);
        foreach (var row in await admin.Main.Locator("fieldset.diff input[value=terima]").AllAsync())
        {
            await row.CheckAsync();
        }

        await Difference(admin, "Aksi 6 ").GetByLabel("Kembalikan ke isi 2024").CheckAsync();
        await admin.Main.GetByRole(AriaRole.Button, new() { Name = "Simpan keputusan" }).First.ClickAsync();
        await Expect(admin.Notice).ToContainTextAsync("1 baris dikembalikan");
        await Expect(admin.Notice).ToContainTextAsync("Semua perbedaan sudah dikonfirmasi.");
        await admin.LookAsync();

        await admin.GoToAsync("/penilaian/2025/atur/aksi/6");
        await admin.Main.GetByLabel("Aksi pendukung").CheckAsync();
        await admin.PressAsync("Simpan aksi");
        await admin.GoToAsync("/penilaian/2025/salin");
        await Difference(admin, "Aksi 6 ").GetByLabel("Terima").CheckAsync();
        await admin.Main.GetByRole(AriaRole.Button, new() { Name = "Simpan keputusan" }).ClickAsync();
        await Expect(admin.Notice).ToContainTextAsync("1 baris diterima. Semua perbedaan sudah dikonfirmasi.");
    }

    private static ILocator Difference(Visitor admin, string name) =>
        admin.Main.Locator("fieldset.diff").Filter(new() { Has = admin.Page.Locator("legend", new() { HasTextString = name }) });

    private static async Task ConfirmRulesAsync(Visitor admin)
    {
        await admin.GoToAsync("/penilaian/2025/atur/konfirmasi");
        await admin.LookAsync();
        await admin.PressAsync("Konfirmasi aturan penilaian 2025");
        await Expect(admin.Notice).ToContainTextAsync("Aturan penilaian 2025 dikonfirmasi.");
    }

    private async Task OpenAsync(Visitor admin)
    {
        await admin.GoToAsync(Preparation);
        await admin.LookAsync();
        await admin.PressAsync("Buka pengajuan 2025");
        await Expect(admin.Notice).ToContainTextAsync("Siklus 2025 sekarang pada tahap pengajuan.");
        await admin.LookAsync();

        var coordinator = await SignInAsync("koordinator.6501");
        await Expect(coordinator.Main).ToContainTextAsync("Lengkapi dan ajukan 6 aksi Kabupaten Bulungan.");
    }
}
