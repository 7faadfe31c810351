using Microsoft.Playwright;
using StuntingAssessment.Browser.Tests.Support;
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
        await ChangeActionsAsync(admin);
        await CarryPeopleAsync(admin);
        await ConfirmDifferencesAsync(admin);
        await ConfirmRulesAsync(admin);
        await OpenAsync(admin);
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
