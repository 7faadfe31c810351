using static Microsoft.Playwright.Assertions;

namespace StuntingAssessment.Browser.Tests.Journeys;

public sealed class PresentationDayTests(PresentationDayPortal portal) : Story<PresentationDayPortal>(portal)
{
    [Fact]
    public async Task A_panellist_needs_no_mouse()
    {
        var panelist = await SignInAsync("panelis5");
        var keyboard = panelist.Page.Keyboard;
        await panelist.GoToAsync("/penilaian/2024/panel");
        await panelist.LookAsync(everyScheme: true);

        // The first press of Tab offers to skip the menu.
        await keyboard.PressAsync("Tab");
        await Expect(panelist.Page.GetByRole(AriaRole.Link, new() { Name = "Langsung ke isi" })).ToBeFocusedAsync();
        await keyboard.PressAsync("Enter");
        await TabToAsync(panelist, InRowOf("Bulungan", "Nyatakan ada atau tidaknya konflik"));
        await keyboard.PressAsync("Enter");
        await TabToAsync(panelist, panelist.Main.GetByLabel("Tidak ada konflik kepentingan", new() { Exact = true }));
        await keyboard.PressAsync("Space");
        await TabToAsync(panelist, panelist.Main.GetByRole(AriaRole.Button, new() { Name = "Simpan pernyataan" }));
        await keyboard.PressAsync("Enter");
        await TabToAsync(panelist, InRowOf("Bulungan", "Isi lembar nilai"));
        await keyboard.PressAsync("Enter");

        await TabToAsync(panelist, panelist.Scores().First);
        await panelist.TypeScoresAsync(0.9m);
        await TabToAsync(panelist, panelist.Main.GetByLabel("Rekomendasi"));
        await keyboard.TypeAsync("Perluas rembuk sampai seluruh desa.");
        await TabToAsync(panelist, panelist.Main.GetByRole(AriaRole.Button, new() { Name = "Periksa dan ajukan" }));
        await keyboard.PressAsync("Enter");
        await TabToAsync(panelist, panelist.Main.GetByRole(AriaRole.Button, new() { Name = "Ajukan lembar nilai Kabupaten Bulungan" }));
        await keyboard.PressAsync("Enter");
        await Expect(panelist.Notice).ToContainTextAsync("Lembar nilai Kabupaten Bulungan diajukan dan terkunci.");

        ILocator InRowOf(string regency, string link) =>
            panelist.Main.GetByRole(AriaRole.Row).Filter(new() { HasText = regency }).GetByRole(AriaRole.Link, new() { Name = link });
    }

    [Fact]
    public async Task A_sheet_is_saved_and_submitted_without_scripts()
    {
        var panelist = await SignInAsync("panelis6", withScripts: false);
        await panelist.DeclareNoConflictAsync("65.71", "Kota Tarakan");
        await panelist.GoToAsync("/penilaian/2024/panel/65.71/lembar");
        var scores = panelist.Scores();
        await scores.First.FillAsync("8,5");
        await panelist.PressAsync("Simpan draf");
        await Expect(panelist.Notice).ToContainTextAsync("Draf lembar nilai tersimpan.");
        await Expect(scores.First).ToHaveValueAsync("8,5");

        for (var i = 1; i < await scores.CountAsync(); i++)
        {
            await scores.Nth(i).FillAsync("7");
        }

        await panelist.SubmitSheetAsync("Kota Tarakan");
    }

    [Fact]
    public async Task An_observer_reads_sheets_by_code_and_never_a_name_beside_them()
    {
        var panelist = await SignInAsync("panelis3");
        await panelist.DeclareNoConflictAsync("65.03", "Kabupaten Nunukan");
        await panelist.GoToAsync("/penilaian/2024/panel/65.03/lembar");
        await panelist.TypeScoresAsync(0.77m);
        await panelist.SubmitSheetAsync("Kabupaten Nunukan");

        var observer = await SignInAsync("pengamat");
        await observer.LookAsync();
        foreach (var path in new[] { "/penilaian/2024", "/penilaian/2024/bukti", "/penilaian/2024/65.03", "/penilaian/2024/65.03/aksi/1", "/penilaian/2024/lembar", "/jejak" })
        {
            await observer.GoToAsync(path);
            await observer.LookAsync();
        }

        await observer.GoToAsync("/penilaian/2024/lembar/kode");
        await Expect(observer.Main).ToContainTextAsync("Nunukan");
        await Expect(observer.Main).Not.ToContainTextAsync("Panelis Tiga");
        await observer.LookAsync(everyScheme: true);
    }

    /// <summary>Presses Tab until the thing has the focus, as somebody without a mouse has to.</summary>
    private static async Task TabToAsync(Visitor visitor, ILocator thing)
    {
        await Expect(thing).ToBeVisibleAsync();
        for (var presses = 0; presses < 80; presses++)
        {
            if (await thing.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }

            await visitor.Page.Keyboard.PressAsync("Tab");
        }

        await Expect(thing).ToBeFocusedAsync();
    }
}
