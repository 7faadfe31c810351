using StuntingAssessment.Web.Platform.Spreadsheets.Package;
using static Microsoft.Playwright.Assertions;

namespace StuntingAssessment.Browser.Tests.Journeys;

/// <summary>An office brings twelve people at once: the list is wrong in four places, is mended, and the first of them comes in.</summary>
public sealed class InvitationListTests(DemoPortal portal) : Story<DemoPortal>(portal)
{
    private const string Password = "ombak besar di Tarakan 7";

    private static readonly string[] Heads = ["nama", "surel", "peran", "kabupaten/kota", "siklus", "mulai", "selesai", "plt", "ketua"];

    [Fact]
    public async Task Twelve_people_come_from_a_list()
    {
        var admin = await SignInAsync("admin1");
        await admin.GoToAsync("/pengguna");
        await admin.FollowAsync("Undang dari daftar");
        await admin.LookAsync();

        await UploadAsync(admin, WithMistakes());
        await Expect(admin.Main).ToContainTextAsync("4 baris perlu dibetulkan");
        await Expect(admin.Main).ToContainTextAsync("B3: \"daftar.dua.contoh.invalid\" bukan alamat surel.");
        await Expect(admin.Main).ToContainTextAsync("D4: Kabupaten/kota \"Bulongan\" tidak ada dalam daftar wilayah.");
        await Expect(admin.Main).ToContainTextAsync("F5: \"1 Mei 2026\" tersimpan sebagai teks, bukan tanggal.");
        await Expect(admin.Main).ToContainTextAsync("Sama dengan baris 2. Hapus salah satunya.");
        await Expect(admin.Page.GetByRole(AriaRole.Button, new() { Name = "Undang 8 orang" })).ToBeVisibleAsync();
        await admin.LookAsync();

        await admin.Main.GetByRole(AriaRole.Link, new() { Name = "Unggah daftar lain" }).ClickAsync();
        await UploadAsync(admin, Mended());
        await admin.Main.GetByRole(AriaRole.Checkbox).Last.UncheckAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Button, new() { Name = "Undang 11 orang" })).ToBeVisibleAsync();
        await admin.Main.GetByRole(AriaRole.Checkbox).Last.CheckAsync();
        await admin.PressAsync("Undang 12 orang");
        await Expect(admin.Main.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("12 orang diundang");
        await admin.LookAsync();
        var link = await admin.Main.GetByLabel("Tautan untuk Orang Ke-1", new() { Exact = true }).InputValueAsync();

        await AcceptAsync(link);
    }

    private async Task AcceptAsync(string link)
    {
        var person = await ComeAsync();
        await person.GoToAsync(link);
        await Expect(person.Main).ToContainTextAsync("Orang Ke-1");
        await person.Main.GetByLabel("Kata sandi baru", new() { Exact = true }).FillAsync(Password);
        await person.Main.GetByLabel("Ulangi kata sandi baru").FillAsync(Password);
        await person.PressAsync("Simpan kata sandi");
        await person.SignInAsync("daftar.1@contoh.invalid", Password);
        await Expect(person.Main.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Beranda");
        await person.LookAsync();
    }

    private static async Task UploadAsync(Visitor admin, List<object?[]> rows)
    {
        var bytes = WorkbookWriter.Of(new SheetPlan("Daftar", [.. Heads.Select(h => new SheetColumn(h, 20))], rows));
        await admin.Page.GetByLabel("Daftar", new() { Exact = false }).First.SetInputFilesAsync(new FilePayload { Name = "dua belas orang.xlsx", MimeType = WorkbookWriter.ContentType, Buffer = bytes });
        await admin.PressAsync("Periksa daftar");
        await Expect(admin.Main.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Periksa daftar");
    }

    private static List<object?[]> Mended() =>
    [
        .. Enumerable.Range(1, 6).Select(i => new object?[] { $"Orang Ke-{i}", $"daftar.{i}@contoh.invalid", "Panelis", null, 2024, null, null, null, null }),
        .. Enumerable.Range(7, 4).Select(i => new object?[] { $"Orang Ke-{i}", $"daftar.{i}@contoh.invalid", "Koordinator kabupaten/kota", "Bulungan", null, new DateOnly(2026, 5, 1), null, null, null }),
        ["Orang Ke-11", "daftar.11@contoh.invalid", "Pengamat", null, null, null, new DateOnly(2099, 12, 31), "Kepala Inspektorat", null],
        ["Orang Ke-12", "daftar.12@contoh.invalid", "Tim teknis", null, 2024, null, null, null, null],
    ];

    private static List<object?[]> WithMistakes()
    {
        var rows = Mended();
        rows[1][1] = "daftar.dua.contoh.invalid";
        (rows[2][2], rows[2][3], rows[2][4]) = ("Koordinator kabupaten/kota", "Bulongan", null);
        rows[3][5] = "1 Mei 2026";
        (rows[4][0], rows[4][1]) = (rows[0][0], rows[0][1]);
        return rows;
    }
}
