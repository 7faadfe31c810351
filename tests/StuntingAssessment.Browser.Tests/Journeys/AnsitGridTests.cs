using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using StuntingAssessment.Browser.Tests.Support;
using StuntingAssessment.Domain.Ansit;
using static Microsoft.Playwright.Assertions;

namespace StuntingAssessment.Browser.Tests.Journeys;

/// <summary>Entering numbers of the Master Ansit: by keyboard, by pasting, without a network, and with somebody else on the same cell.</summary>
public sealed class AnsitGridTests(DemoPortal portal) : Story<DemoPortal>(portal)
{
    private const string Operator = "operator.6501.dinkes";
    private const string Coordinator = "koordinator.6501";

    [Fact]
    public async Task Numbers_are_entered_by_keyboard_alone()
    {
        var grid = await OpenAsync(Operator);
        var before = await grid.TotalAsync(0);
        var old = (await grid.Cursor.TextContentAsync())!.Trim();

        await grid.TypeAsync("123", "Enter");
        await grid.SavedAsync();
        await grid.PressAsync("ArrowUp");
        await Expect(grid.Cursor).ToHaveTextAsync("123");
        (await grid.TotalAsync(0)).Should().NotBe(before, "totals are live");

        await grid.PressAsync("F2", "End");
        await grid.TypeAsync("4", "Enter");
        await grid.SavedAsync();
        await grid.PressAsync("ArrowUp");
        await Expect(grid.Cursor).ToHaveTextAsync("1.234");

        await grid.TypeAsync("85.7", "Enter");
        await Expect(grid.State).ToContainTextAsync("1 sel perlu diperbaiki");
        await grid.PressAsync("ArrowUp");
        await Expect(grid.Cursor).ToHaveTextAsync("85.7");
        await Expect(grid.Cursor).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(grid.About).ToContainTextAsync("bukan bilangan bulat");
        await grid.Visitor.LookAsync(everyScheme: true);

        await grid.Cursor.FocusAsync();
        await grid.PressAsync("Control+Enter");
        await Expect(grid.Drawer).ToContainTextAsync("Riwayat");
        await grid.Visitor.LookAsync();
        await grid.Drawer.GetByLabel("Tulis catatan").FillAsync("Angka dari bidan desa.");
        await grid.Drawer.GetByRole(AriaRole.Button, new() { Name = "Simpan catatan" }).ClickAsync();
        await Expect(grid.Drawer.Locator(".thread")).ToContainTextAsync("Angka dari bidan desa.");
        await grid.PressAsync("Escape");
        await Expect(grid.Cursor).ToBeFocusedAsync();
        await grid.PressAsync("Control+z", "Control+z", "Control+z");
        await Expect(grid.Cursor).ToHaveTextAsync(old);
        await grid.SavedAsync();

        await grid.PressAsync("ArrowRight");
        await grid.TypeAsync("5");
        await Expect(grid.Note).ToContainTextAsync("Kolom ini diisi Kantor Kementerian Agama.");
        await grid.PressAsync("Control+End", "Tab");
        await Expect(grid.Visitor.Page.Locator("[data-grid-sheet] :focus")).ToHaveCountAsync(0, new() { Timeout = 2000 });
    }

    [Fact]
    public async Task A_rectangle_of_a_spreadsheet_is_shown_before_it_is_pasted_and_can_be_taken_back()
    {
        var grid = await OpenAsync(Operator);
        await grid.PressAsync("ArrowRight", "ArrowRight");
        var rows = Enumerable.Range(0, 56).Select(i => new[] { $"1.{i:000}", "3", "4", i == 3 ? "85.7" : "7" }).ToList();

        await grid.PasteAsync(rows);
        var dialog = grid.Visitor.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("Tempel 224 sel?");
        await Expect(dialog).ToContainTextAsync("1 sel tidak dapat diterima");
        await Expect(dialog).ToContainTextAsync("\"85.7\"");
        await dialog.GetByRole(AriaRole.Button, new() { NameRegex = new("^Tempel") }).ClickAsync();

        await Expect(grid.State).ToContainTextAsync("1 sel perlu diperbaiki");
        await Expect(grid.Cursor).ToHaveTextAsync("1.000");
        (await CountAsync(CellWay.Paste)).Should().BeInRange(150, 223);

        await grid.Visitor.PressAsync("Urungkan");
        await Expect(grid.Note).ToContainTextAsync("sel dikembalikan seperti sebelumnya");
        (await CountAsync(CellWay.Paste)).Should().Be(0);
        await Expect(grid.Cursor).Not.ToHaveTextAsync("1.000");
    }

    [Fact]
    public async Task Without_a_network_one_goes_on_typing_and_nobody_else_sends_it()
    {
        var grid = await OpenAsync(Operator);
        var visitor = grid.Visitor;
        visitor.Forgive("ERR_INTERNET_DISCONNECTED");
        visitor.Forgive("ERR_FAILED");
        await grid.PressAsync("Control+ArrowDown");
        await visitor.Context.SetOfflineAsync(true);

        await grid.TypeAsync("7101", "Tab");
        await grid.PressAsync("ArrowRight");
        await grid.TypeAsync("7102", "Enter");
        await Expect(grid.State).ToContainTextAsync("Menunggu jaringan: 2 sel aman di perangkat ini");

        // The page can be opened again, but nothing goes through yet.
        await visitor.Page.RouteAsync("**/isian", route => route.AbortAsync());
        await visitor.Context.SetOfflineAsync(false);
        await visitor.Page.ReloadAsync();
        await grid.ReadyAsync();
        await Expect(grid.State).ToContainTextAsync("Menunggu jaringan: 2 sel");
        await visitor.Page.SelectOptionAsync("#tampil", "belum");
        await Expect(visitor.Page.Locator("[data-grid-sheet] [data-state~='waiting']")).ToHaveTextAsync(["7101", "7102"]);

        // On the same machine somebody else sees and sends nothing of it.
        var other = await visitor.OpenTabAsync();
        await SwitchAsync(other, Coordinator);
        await other.GotoAsync(await AddressAsync());
        await Expect(other.Locator("[data-grid='ready']")).ToBeVisibleAsync();
        await Expect(other.Locator("[data-grid-sheet] [data-state~='waiting'], [data-grid-sheet] [data-state~='sending']")).ToHaveCountAsync(0);
        (await KeptAsync(other)).Should().Be(2);
        await SwitchAsync(other, Operator);

        await visitor.Page.UnrouteAsync("**/isian");
        await visitor.Page.ReloadAsync();
        await grid.ReadyAsync();
        await grid.SavedAsync();
        (await KeptAsync(visitor.Page)).Should().Be(0, "the browser forgets what the server has");
        (await Portal.ReadAsync(db => db.AnsitCells.CountAsync(c => c.Way == CellWay.Grid && (c.Amount == 7101 || c.Amount == 7102)))).Should().Be(2);
    }

    [Fact]
    public async Task Two_people_on_one_cell_see_both_values_and_names_and_choose()
    {
        var mine = await OpenAsync(Operator);
        var theirs = await OpenAsync(Coordinator);
        foreach (var grid in new[] { mine, theirs })
        {
            await grid.PressAsync("End");
        }

        await theirs.TypeAsync("0", "Tab");
        await theirs.SavedAsync();
        await mine.TypeAsync("1", "Tab");
        var question = await ConflictAsync(mine);
        await Expect(question).ToContainTextAsync("Isian Anda: 1");
        await Expect(question).ToContainTextAsync(": 0, disimpan");
        await Expect(question).ToContainTextAsync("Koordinator");
        await question.GetByLabel("disimpan").CheckAsync();
        await question.GetByRole(AriaRole.Button, new() { Name = "Pakai pilihan ini" }).ClickAsync();
        await mine.SavedAsync();

        await mine.PressAsync("Control+Home", "End");
        await Expect(mine.Cursor).ToHaveTextAsync("0");
        await mine.PressAsync("Delete");
        await mine.SavedAsync();
        await theirs.PressAsync("Control+Home", "End");
        await theirs.TypeAsync("tidak berlaku: belum ada posyandu", "Enter");
        question = await ConflictAsync(theirs);
        await question.GetByLabel("Isian Anda").CheckAsync();
        await question.GetByRole(AriaRole.Button, new() { Name = "Pakai pilihan ini" }).ClickAsync();
        await theirs.SavedAsync();
        (await Portal.ReadAsync(db => db.AnsitCells.CountAsync(c => c.Reason == "belum ada posyandu" && c.Way == CellWay.Grid))).Should().Be(1);
    }

    private static async Task<ILocator> ConflictAsync(GridSteps grid)
    {
        await Expect(grid.State).ToContainTextAsync("1 sel diubah orang lain");
        await grid.Visitor.PressAsync("Pilih isian untuk 1 sel");
        return grid.Visitor.Page.GetByRole(AriaRole.Dialog);
    }

    private async Task<GridSteps> OpenAsync(string account)
    {
        var visitor = await SignInAsync(account);
        await visitor.GoToAsync(await AddressAsync());
        var grid = new GridSteps(visitor);
        await grid.ReadyAsync();
        await grid.Cursor.FocusAsync();
        return grid;
    }

    private Task<string> AddressAsync() => GridSteps.AddressAsync(Portal, "DINKES");

    private async Task SwitchAsync(IPage page, string account)
    {
        await page.GotoAsync("/akun");
        await page.EvaluateAsync("() => document.querySelector(\"form[action='/keluar']\").submit()");
        await page.WaitForURLAsync("**/masuk");
        await page.GetByLabel("Alamat surel").FillAsync($"{account}@contoh.invalid");
        await page.GetByLabel("Kata sandi").FillAsync(Portal.Password);
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Masuk", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/beranda");
    }

    private Task<int> CountAsync(CellWay way) => Portal.ReadAsync(db => db.AnsitCells.CountAsync(c => c.Way == way));

    private static Task<int> KeptAsync(IPage page) => page.EvaluateAsync<int>("() => Object.keys(localStorage).filter(name => name.startsWith('ansit:')).length");
}
