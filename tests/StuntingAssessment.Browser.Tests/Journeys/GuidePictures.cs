using System.Text;

namespace StuntingAssessment.Browser.Tests.Journeys;

/// <summary>The guides' pictures, in the order in which the demo is moved along. A page that a guide shows and nobody reaches any more fails here.</summary>
public sealed class GuidePictures(DemoPortal portal) : Story<DemoPortal>(portal)
{
    private readonly Pictures pictures = new("PORTAL_GUIDE_PICTURES", "guides", portal);

    [Fact]
    public async Task Show_what_the_guides_tell()
    {
        await CoordinatorAsync();
        await OperatorAsync();
        await AdminAsync();
        await PanelAsync();

        pictures.Taken.Should().Contain(["koordinator-aksi", "operator-tabel", "admin-persiapan", "panelis-lembar"]);
    }

    private async Task CoordinatorAsync()
    {
        var coordinator = await SignInAsync("koordinator.6502");
        await Smaller(coordinator);
        await TakeAsync(coordinator, "/beranda", "koordinator-beranda");
        await TakeAsync(coordinator, "/penilaian/2024/65.02", "koordinator-kabupaten");
        await TakeAsync(coordinator, "/penilaian/2024/65.02/aksi/7", "koordinator-aksi", ".slot");
        await TakeAsync(coordinator, "/penilaian/2024/65.02/aksi/7/berkas?syarat=7.a", "koordinator-unggah");
        await TakeAsync(coordinator, "/penilaian/2024/65.02/aksi/3", "koordinator-pengembalian");
        await TakeAsync(coordinator, "/penilaian/2023/65.02/hasil", "koordinator-hasil");
    }

    private async Task OperatorAsync()
    {
        var visitor = await SignInAsync("operator.6501.dinkes");
        visitor.Forgive("ERR_INTERNET_DISCONNECTED");
        await Smaller(visitor);
        await TakeAsync(visitor, "/beranda", "operator-beranda");

        // Wide enough for the details beside the grid.
        await visitor.Page.SetViewportSizeAsync(1100, 720);
        var grid = new GridSteps(visitor);
        var address = await GridSteps.AddressAsync(Portal, "DINKES");
        await visitor.GoToAsync(address);
        await grid.ReadyAsync();
        await grid.Cursor.FocusAsync();
        await grid.PressAsync("F8", "F8");
        await TakeAsync(visitor, null, "operator-tabel", "[data-grid]");
        await grid.PressAsync("Control+Enter");
        await Assertions.Expect(visitor.Page.Locator("[data-grid-drawer-content]")).ToContainTextAsync("Riwayat");
        await TakeAsync(visitor, null, "operator-rincian", "[data-grid]");
        await grid.PressAsync("Escape", "Control+Home", "ArrowRight", "ArrowRight");
        await grid.PasteAsync(Enumerable.Range(0, 56).Select(i => new[] { $"{20 + i}", "3", $"{18 + i}", i == 3 ? "85.7" : $"{9 + i}" }));
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await TakeAsync(visitor, null, "operator-tempel");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Batal", Exact = true }).ClickAsync();
        await visitor.Context.SetOfflineAsync(true);
        await grid.TypeAsync("21", "Enter");
        await grid.TypeAsync("34", "Enter");
        await Assertions.Expect(grid.State).ToContainTextAsync("Menunggu jaringan: 2 sel");
        await TakeAsync(visitor, null, "operator-luring", "[data-grid]");
        await visitor.Context.SetOfflineAsync(false);
        await grid.SavedAsync();
        await TakeAsync(visitor, $"/penilaian/2024/ansit/65.01/periksa?opd={address[^36..]}", "operator-pemeriksaan", ".tabs");
        await TakeAsync(visitor, $"{address}/buku", "operator-buku");
    }

    private async Task AdminAsync()
    {
        var admin = await SignInAsync("admin1");
        await Smaller(admin);
        await TakeAsync(admin, "/penilaian/2024/tahap", "admin-tahap");
        await TakeAsync(admin, "/penilaian/2023/hasil", "admin-hasil");
        await TakeAsync(admin, "/wilayah", "admin-wilayah");
        await TakeAsync(admin, "/pengaturan", "admin-pengaturan");
        await TakeAsync(admin, "/penilaian/baru", "admin-siklus-baru");
        await admin.PressAsync("Buat siklus");
        await TakeAsync(admin, "/penilaian/2025/persiapan", "admin-persiapan");
        await TakeAsync(admin, "/penilaian/2025/salin", "admin-perbedaan");

        await admin.GoToAsync("/pengguna/undang-daftar");
        await admin.Main.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "daftar.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes("nama,surel,peran,kabupaten/kota,siklus\nPanelis Baru,panelis.baru@contoh.invalid,Panelis,,2024\nKoordinator Baru,koordinator.baru@contoh.invalid,Koordinator kabupaten/kota,Bulongan,\n"),
        });
        await admin.PressAsync("Periksa daftar");
        await Assertions.Expect(admin.Main).ToContainTextAsync("Bulongan");
        await TakeAsync(admin, null, "admin-daftar");
    }

    private async Task PanelAsync()
    {
        var admin = await SignInAsync("admin1");
        await admin.GoToAsync("/penilaian/2024/tahap");
        await admin.PressAsync("Maju ke tahap paparan");
        await Assertions.Expect(admin.Notice).ToContainTextAsync("paparan");

        var panelist = await SignInAsync("panelis2");
        await Smaller(panelist);
        await TakeAsync(panelist, "/penilaian/2024/panel/65.01/konflik", "panelis-konflik");
        await panelist.DeclareNoConflictAsync("65.01", "Kabupaten Bulungan");
        await TakeAsync(panelist, "/penilaian/2024/panel", "panelis-panel");
        await panelist.GoToAsync("/penilaian/2024/panel/65.01/lembar");
        await panelist.TypeScoresAsync(0.88m);
        await panelist.PressAsync("Periksa dan ajukan");
        await panelist.Page.WaitForURLAsync("**/lembar/pengajuan");
        await TakeAsync(panelist, null, "panelis-ajukan");
        await panelist.GoToAsync("/penilaian/2024/panel/65.01/lembar");
        await panelist.Page.SetViewportSizeAsync(Screen.Phone, 640);
        await TakeAsync(panelist, null, "panelis-lembar", ".score-list");

        var chair = await SignInAsync("panelis1");
        await Smaller(chair);
        await TakeAsync(chair, "/penilaian/2024/lembar", "ketua-lembar");
    }

    /// <summary>The header is the same on every page; a picture begins below it.</summary>
    private Task TakeAsync(Visitor visitor, string? path, string name, string from = "main") => pictures.TakeAsync(visitor, path, name, from: from);

    /// <summary>So that a picture in a column of text can still be read.</summary>
    private static Task Smaller(Visitor visitor) => visitor.Page.SetViewportSizeAsync(960, 640);
}
