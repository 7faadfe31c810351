using static Microsoft.Playwright.Assertions;

namespace StuntingAssessment.Browser.Tests.Journeys;

/// <summary>An admin takes the cycle back to the submission and edits its rules and its programme.</summary>
public sealed class CycleSetupTests(DemoPortal portal) : Story<DemoPortal>(portal)
{
    [Fact]
    public async Task An_admin_edits_the_rules()
    {
        var admin = await SignInAsync("admin1");
        await admin.GoToAsync("/penilaian/2024/tahap");
        await admin.Main.GetByLabel("Alasan memundurkan tahap").FillAsync("Aturan diperbaiki");
        await admin.PressAsync("Mundur ke tahap pengajuan");
        await Expect(admin.Notice).ToContainTextAsync("kembali ke tahap pengajuan");

        await AddActionAsync(admin);
        await ChangeComponentsAsync(admin);
        await ChangeAwardAsync(admin);
        await ChangeProgrammeAsync(admin);
        foreach (var page in new[] { "atur/kriteria", "atur/kriteria/3.1", "atur/peserta", "atur/peserta-baru", "atur/tempat", "atur/paparan", "atur/undangan", "atur/acuan", "panel-tim" })
        {
            await admin.GoToAsync($"/penilaian/2024/{page}");
            await admin.LookAsync();
        }

        await admin.GoToAsync("/penilaian/2024");
        await Expect(admin.Main).ToContainTextAsync("8 aksi utama dan 1 aksi pendukung");
        await Expect(admin.Main).ToContainTextAsync("Aturan penilaian belum dikonfirmasi");
        await admin.LookAsync();
    }

    [Fact]
    public async Task The_agenda_grows_without_scripts()
    {
        var admin = await SignInAsync("admin2", withScripts: false);
        await admin.GoToAsync("/penilaian/2024/atur/agenda");
        var before = await admin.Main.Locator(".agenda-row").CountAsync();
        await admin.Main.GetByRole(AriaRole.Button, new() { Name = "Tambah acara pada hari ke-2" }).ClickAsync();

        await Expect(admin.Main.Locator(".agenda-row")).ToHaveCountAsync(before + 1);
        var added = admin.Main.Locator(".agenda-row").Last;
        await added.GetByLabel("Selesai").FillAsync("13:00");
        await added.GetByLabel("Acara", new() { Exact = true }).FillAsync("Ramah tamah");
        await admin.PressAsync("Simpan agenda");

        await Expect(admin.Notice).ToContainTextAsync("Agenda disimpan.");
        await Expect(admin.Main).ToContainTextAsync("Ramah tamah");
    }

    private static async Task AddActionAsync(Visitor admin)
    {
        await admin.GoToAsync("/penilaian/2024/atur/aksi");
        await admin.LookAsync();
        await admin.FollowAsync("Tambah aksi");
        await admin.Main.GetByLabel("Nama aksi").FillAsync("");
        await admin.PressAsync("Tambah aksi");
        await Expect(admin.Main.Locator(".error-summary")).ToContainTextAsync("Isi nama aksi.");
        await admin.LookAsync();
        await admin.Main.GetByLabel("Nama aksi").FillAsync("Inovasi daerah");
        await admin.Main.GetByLabel("Aksi pendukung").CheckAsync();
        await admin.PressAsync("Tambah aksi");
        await Expect(admin.Notice).ToContainTextAsync("Aksi 9 ditambahkan.");

        await admin.GoToAsync("/penilaian/2024/atur/aksi/9/syarat-baru");
        await admin.LookAsync();
        await admin.Main.GetByLabel("Kode").FillAsync("9.a");
        await admin.Main.GetByLabel("Nama bukti").FillAsync("Proposal inovasi");
        await admin.PressAsync("Tambah persyaratan");
        await Expect(admin.Notice).ToContainTextAsync("Persyaratan 9.a ditambahkan.");
        await admin.GoToAsync("/penilaian/2024/atur/aksi/3/urutan-syarat");
        await admin.LookAsync();
    }

    private static async Task ChangeComponentsAsync(Visitor admin)
    {
        await admin.GoToAsync("/penilaian/2024/atur/komponen");
        await admin.LookAsync();
        await admin.PressAsync("Tambah komponen");
        await Expect(admin.Main.Locator(".edit-row")).ToHaveCountAsync(4);
        await admin.Main.Locator(".edit-row").Last.GetByLabel("Kode").FillAsync("LAP");
        await admin.Main.Locator(".edit-row").Last.GetByLabel("Nama").FillAsync("Kunjungan lapangan");
        await admin.Main.Locator(".edit-row").Last.GetByLabel("Bobot").FillAsync("10");
        await admin.PressAsync("Simpan komponen");
        await Expect(admin.Main.Locator(".error-summary")).ToContainTextAsync("Jumlah bobot komponen harus 100, sekarang 110.");
        await admin.Main.Locator(".edit-row").Last.GetByLabel("Bobot").FillAsync("0");
        await admin.PressAsync("Simpan komponen");
        await Expect(admin.Notice).ToContainTextAsync("Komponen disimpan.");
    }

    private static async Task ChangeAwardAsync(Visitor admin)
    {
        await admin.GoToAsync("/penilaian/2024/atur/penghargaan");
        await admin.LookAsync();
        await admin.FollowAsync("Juara 1");
        await admin.LookAsync();
        await admin.Main.GetByLabel("Uang pembinaan").FillAsync("45.000.000");
        await admin.PressAsync("Simpan penghargaan");
        await Expect(admin.Main).ToContainTextAsync("Rp45.000.000,00");
    }

    private static async Task ChangeProgrammeAsync(Visitor admin)
    {
        await admin.GoToAsync("/penilaian/2024/atur/agenda");
        await admin.LookAsync();
        await admin.Main.Locator(".agenda-row").Nth(1).GetByLabel("Mulai").FillAsync("08:00");
        await admin.PressAsync("Simpan agenda");
        await Expect(admin.Main.Locator(".error-summary")).ToContainTextAsync("Acara ini mulai sebelum acara di atasnya selesai pukul 08.30.");
    }
}
