using static Microsoft.Playwright.Assertions;

namespace StuntingAssessment.Browser.Tests.Journeys;

/// <summary>What was typed into a sheet survives a lost line, a closed tab, a second tab and an ended session.</summary>
public sealed class ScoreSheetDraftTests(PresentationDayPortal portal) : Story<PresentationDayPortal>(portal)
{
    private const string First = "[name='Scores[P.1]']";
    private const string Second = "[name='Scores[P.2]']";

    [Fact]
    public async Task A_lost_line_and_a_closed_tab_lose_nothing()
    {
        var panelist = await BeginAsync("panelis2", "65.01");
        panelist.Forgive("ERR_INTERNET_DISCONNECTED");
        var page = panelist.Page;
        await page.FillAsync(First, "85,7");
        await Expect(StateOf(page)).ToContainTextAsync("Tersimpan");

        await panelist.Context.SetOfflineAsync(true);
        await page.FillAsync(Second, "90,25");
        await page.FillAsync("#Strength", "Ditulis tanpa jaringan.");
        await Expect(StateOf(page)).ToContainTextAsync("Menunggu jaringan");
        await page.CloseAsync();
        await panelist.Context.SetOfflineAsync(false);

        var again = await OpenAsync(panelist, "65.01");
        await Expect(again.Locator(Second)).ToHaveValueAsync("90,25");
        await Expect(again.Locator("#Strength")).ToHaveValueAsync("Ditulis tanpa jaringan.");
        await Expect(StateOf(again)).ToContainTextAsync("Tersimpan");
        (await again.EvaluateAsync<int>("() => Object.keys(localStorage).filter(name => name.startsWith('draf:')).length")).Should().Be(0, "the browser forgets what the server has");

        var elsewhere = await SignInAsync("panelis2");
        await Expect((await OpenAsync(elsewhere, "65.01")).Locator(Second)).ToHaveValueAsync("90,25");
    }

    [Fact]
    public async Task A_point_is_refused_at_its_field_and_the_rest_is_saved()
    {
        var panelist = await BeginAsync("panelis3", "65.01");
        panelist.Forgive("422");
        var page = panelist.Page;

        await page.FillAsync(First, "85.7");
        await page.FillAsync(Second, "90");

        await Expect(panelist.Main).ToContainTextAsync("Gunakan koma untuk desimal: 85,7");
        await Expect(page.Locator(First)).ToHaveAttributeAsync("aria-invalid", "true");
        await page.FillAsync(First, "85,7");
        await Expect(StateOf(page)).ToContainTextAsync("Tersimpan");
        await Expect(panelist.Main).Not.ToContainTextAsync("Gunakan koma");

        // What the page itself complains of goes with the first right number, before the field is left.
        await page.FillAsync(First, "101");
        await page.FocusAsync(Second);
        await Expect(panelist.Main).ToContainTextAsync("Tulis angka 0 sampai 100");
        await Expect(panelist.Main).ToContainTextAsync("harus antara 0 dan 100");
        await page.FillAsync(First, "85,7");
        await Expect(panelist.Main).Not.ToContainTextAsync("Tulis angka 0 sampai 100");
        await Expect(StateOf(page)).ToContainTextAsync("Tersimpan");
        await page.ReloadAsync();
        await Expect(page.Locator(First)).ToHaveValueAsync("85,7");
        await Expect(page.Locator(Second)).ToHaveValueAsync("90");
    }

    [Fact]
    public async Task A_second_tab_follows_and_a_second_device_is_asked()
    {
        var panelist = await BeginAsync("panelis4", "65.01");
        var page = panelist.Page;
        var tab = await OpenAsync(panelist, "65.01");
        await page.FillAsync(First, "81");
        await Expect(tab.Locator(First)).ToHaveValueAsync("81");

        var tablet = await SignInAsync("panelis4");
        tablet.Forgive("409");
        var other = await OpenAsync(tablet, "65.01");
        await page.FillAsync(First, "82");
        await Expect(StateOf(page)).ToContainTextAsync("Tersimpan");
        await other.FillAsync(First, "95");

        var question = other.Locator("main .notice--warning");
        await Expect(question).ToContainTextAsync("Isian Anda di sini: 95");
        await Expect(question).ToContainTextAsync("Yang tersimpan: 82");
        await question.GetByLabel("Yang tersimpan: 82").CheckAsync();
        await question.GetByRole(AriaRole.Button, new() { Name = "Pakai pilihan ini" }).ClickAsync();
        await Expect(other.Locator(First)).ToHaveValueAsync("82");

        await other.FillAsync(Second, "70");
        await Expect(StateOf(other)).ToContainTextAsync("Tersimpan");
        await page.ReloadAsync();
        await Expect(page.Locator(First)).ToHaveValueAsync("82");
        await Expect(page.Locator(Second)).ToHaveValueAsync("70");
    }

    [Fact]
    public async Task A_session_that_ended_keeps_what_was_typed_until_the_person_is_back()
    {
        var panelist = await BeginAsync("panelis5", "65.01");
        panelist.Forgive("401");
        var sheet = panelist.Page;
        var tab = await panelist.OpenTabAsync();
        await tab.GotoAsync("/akun");
        await tab.EvaluateAsync("() => document.querySelector(\"form[action='/keluar']\").submit()");
        await tab.WaitForURLAsync("**/masuk");

        await sheet.FillAsync(First, "77,5");
        await Expect(StateOf(sheet)).ToContainTextAsync("Sesi Anda berakhir");

        await tab.GetByLabel("Alamat surel").FillAsync("panelis5@contoh.invalid");
        await tab.GetByLabel("Kata sandi").FillAsync(Portal.Password);
        await tab.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Masuk", Exact = true }).ClickAsync();
        await tab.WaitForURLAsync("**/beranda");
        await sheet.BringToFrontAsync();
        await sheet.EvaluateAsync("() => window.dispatchEvent(new Event('focus'))");

        await Expect(StateOf(sheet)).ToContainTextAsync("Tersimpan");
        await sheet.ReloadAsync();
        await Expect(sheet.Locator(First)).ToHaveValueAsync("77,5");
    }

    private async Task<Visitor> BeginAsync(string account, string regency)
    {
        var panelist = await SignInAsync(account);
        await panelist.GoToAsync($"/penilaian/2024/panel/{regency}/konflik");
        await panelist.Main.GetByLabel("Tidak ada konflik kepentingan", new() { Exact = true }).CheckAsync();
        await panelist.PressAsync("Simpan pernyataan");
        await Expect(panelist.Notice).ToContainTextAsync("Tercatat: tidak ada konflik");
        await panelist.GoToAsync($"/penilaian/2024/panel/{regency}/lembar");
        return panelist;
    }

    private static async Task<IPage> OpenAsync(Visitor panelist, string regency)
    {
        var tab = await panelist.OpenTabAsync();
        await tab.GotoAsync($"/penilaian/2024/panel/{regency}/lembar");
        return tab;
    }

    private static ILocator StateOf(IPage page) => page.Locator("[data-draft-state]");
}
