using System.Collections.Concurrent;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Storage;
using static Microsoft.Playwright.Assertions;

namespace StuntingAssessment.Browser.Tests.Journeys;

/// <summary>What the server does not have yet: without a network, while it cannot answer, in two tabs, and after the session has ended.</summary>
public sealed partial class AnsitGridTests
{
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
        await visitor.LookAsync();

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
    public async Task What_the_portal_cannot_take_now_waits_and_a_second_tab_and_an_ended_session_lose_nothing()
    {
        var grid = await OpenAsync(Operator);
        var (visitor, page) = (grid.Visitor, grid.Visitor.Page);
        visitor.Forgive("status of 50");
        visitor.Forgive("answer 503");
        visitor.Forgive("status of 401");
        visitor.Forgive("ERR_FAILED");
        await grid.PressAsync("Control+ArrowDown", "ArrowUp");
        await page.RouteAsync("**/isian", route => route.FulfillAsync(new() { Status = 503 }));
        await grid.TypeAsync("8001", "Enter");
        await Expect(grid.State).ToContainTextAsync("Portal sibuk: 1 sel aman di perangkat ini");

        // The same cell in another tab, where the line is broken: the first tab's answer must not forget what waits there.
        var second = await visitor.OpenTabAsync();
        await second.RouteAsync("**/isian", route => route.AbortAsync());
        await second.GotoAsync(await AddressAsync());
        await Expect(second.Locator("[data-grid-state]")).ToContainTextAsync("Menunggu jaringan: 1 sel");
        await second.Locator("[data-grid-sheet] [tabindex='0']").FocusAsync();
        await second.Keyboard.PressAsync("Control+ArrowDown");
        await second.Keyboard.PressAsync("ArrowUp");
        await second.Keyboard.TypeAsync("8002");
        await second.Keyboard.PressAsync("Enter");
        await page.UnrouteAsync("**/isian");
        await page.EvaluateAsync("() => dispatchEvent(new Event('online'))");
        await grid.SavedAsync();
        (await KeptAsync(second)).Should().Be(1, "the other tab's text is not this one's to forget");
        await second.UnrouteAsync("**/isian");
        await second.EvaluateAsync("() => dispatchEvent(new Event('online'))");
        await Expect(second.Locator("[data-grid-state]")).ToContainTextAsync("Tersimpan");
        (await Portal.ReadAsync(db => db.AnsitCells.CountAsync(c => c.Amount == 8002))).Should().Be(1);

        // The session ends while a remark and a number are being written.
        await grid.PressAsync("ArrowUp", "Control+Enter");
        var remark = grid.Drawer.GetByLabel("Tulis catatan");
        await remark.FillAsync("Sudah dicek ke puskesmas.");
        await SignOutAsync(second);
        await grid.Drawer.GetByRole(AriaRole.Button, new() { Name = "Simpan catatan" }).ClickAsync();
        await Expect(grid.Drawer).ToContainTextAsync("yang Anda tulis masih ada di sini");
        await grid.Cursor.FocusAsync();
        await grid.PressAsync("ArrowDown");
        await grid.TypeAsync("8003", "Enter");
        await Expect(grid.State).ToContainTextAsync("Sesi Anda berakhir. 1 sel aman di perangkat ini");
        await SignInAsync(second, Operator);
        await page.EvaluateAsync("() => dispatchEvent(new Event('focus'))");
        await grid.SavedAsync();
        await grid.PressAsync("ArrowUp");
        await Expect(remark).ToHaveValueAsync("Sudah dicek ke puskesmas.");
        await grid.Drawer.GetByRole(AriaRole.Button, new() { Name = "Simpan catatan" }).ClickAsync();
        await Expect(grid.Drawer.Locator(".thread")).ToContainTextAsync("Sudah dicek ke puskesmas.");
        (await Portal.ReadAsync(db => db.AnsitCells.CountAsync(c => c.Amount == 8003))).Should().Be(1);
    }

    [Fact]
    public async Task A_cell_over_which_the_portal_breaks_holds_up_no_other()
    {
        var grid = await OpenAsync(Operator);
        var (visitor, page) = (grid.Visitor, grid.Visitor.Page);
        visitor.Forgive("status of 500");
        visitor.Forgive("answer 500");
        await grid.PressAsync("Control+ArrowDown", "ArrowUp", "ArrowUp", "ArrowUp", "ArrowUp");
        var sent = new ConcurrentQueue<string>();
        await page.RouteAsync("**/isian", route =>
        {
            sent.Enqueue(route.Request.PostData!);
            return route.Request.PostData!.Contains("9101") ? route.FulfillAsync(new() { Status = 500 }) : route.ContinueAsync();
        });

        // Both in one request: it is sent in parts until the one goes through.
        await grid.TypeAsync("9101", "Enter");
        await grid.TypeAsync("9102", "Enter");
        await Expect(grid.State).ToContainTextAsync("Portal sibuk: 2 sel aman di perangkat ini");
        await ArrivedAsync(page, 9102, isHurried: true);
        await Expect(grid.State).ToContainTextAsync("Portal sibuk: 1 sel aman di perangkat ini");

        // What is typed meanwhile goes first.
        await grid.TypeAsync("9103", "Enter");
        var before = sent.Count;
        await ArrivedAsync(page, 9103);
        sent.Skip(before).First().Should().Contain("9103").And.NotContain("9101");

        await page.UnrouteAsync("**/isian");
        await page.EvaluateAsync("() => dispatchEvent(new Event('online'))");
        await grid.SavedAsync();
        (await StoredAsync(9101)).Should().Be(1);
    }

    /// <summary>Were each part followed by a wait, the last of eight would arrive minutes after the portal is well.</summary>
    [Fact]
    public async Task What_waited_for_a_portal_that_broke_over_everything_goes_out_at_once_when_it_is_well()
    {
        var grid = await OpenAsync(Operator);
        var (visitor, page) = (grid.Visitor, grid.Visitor.Page);
        visitor.Forgive("status of 500");
        visitor.Forgive("answer 500");
        await grid.PressAsync("Control+Home");
        var asked = 0;
        await page.RouteAsync("**/isian", route =>
        {
            asked++;
            return route.FulfillAsync(new() { Status = 500 });
        });
        foreach (var number in Enumerable.Range(9301, 8))
        {
            await grid.TypeAsync(number.ToString(System.Globalization.CultureInfo.InvariantCulture), "Enter");
        }

        await Expect(grid.State).ToContainTextAsync("Portal sibuk: 8 sel aman di perangkat ini");
        for (var tries = 0; tries < 100 && asked < 5; tries++)
        {
            await page.EvaluateAsync("() => { dispatchEvent(new Event('online')); return new Promise(go => setTimeout(go, 100)); }");
        }

        await page.UnrouteAsync("**/isian");
        await page.EvaluateAsync("() => dispatchEvent(new Event('online'))");

        await Expect(grid.State).ToContainTextAsync("Tersimpan", new() { Timeout = 10_000 });
        (await Portal.ReadAsync(db => db.AnsitCells.CountAsync(c => c.Amount >= 9301 && c.Amount <= 9308))).Should().Be(8);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Typed_and_taken_back_while_it_is_on_its_way_leaves_nothing_behind(bool breaks)
    {
        var grid = await OpenAsync(Operator);
        var (visitor, page) = (grid.Visitor, grid.Visitor.Page);
        visitor.Forgive("status of 500");
        visitor.Forgive("answer 500");
        await grid.PressAsync("Control+ArrowDown", "ArrowUp", "ArrowUp");
        var was = await grid.Cursor.EvaluateAsync<string>("cell => cell.firstChild?.textContent ?? cell.textContent");
        var (asked, answer) = (new TaskCompletionSource(), new TaskCompletionSource());
        await page.RouteAsync("**/isian", async route =>
        {
            asked.TrySetResult();
            await answer.Task;
            await (breaks ? route.FulfillAsync(new() { Status = 500 }) : route.ContinueAsync());
        });
        await grid.TypeAsync("9201", "Enter");
        await asked.Task;
        await grid.PressAsync("ArrowUp");
        await grid.TypeAsync("9202", "Enter", "ArrowUp");
        await grid.TypeAsync(was, "Enter");
        await page.UnrouteAsync("**/isian");
        answer.SetResult();

        await grid.TypeAsync("9203", "Enter");
        await ArrivedAsync(page, 9203);
        await Expect(page.Locator("[data-grid-sheet] [data-state~='waiting'], [data-grid-sheet] [data-state~='sending']")).ToHaveCountAsync(0);
        await grid.SavedAsync();
        (await StoredAsync(9201), await StoredAsync(9202)).Should().Be((0, 0));
    }

    /// <summary>Waits until the server has it.</summary>
    private async Task ArrivedAsync(IPage page, int amount, bool isHurried = false)
    {
        for (var tries = 0; tries < 100 && await StoredAsync(amount) == 0; tries++)
        {
            await page.EvaluateAsync(isHurried ? "() => { dispatchEvent(new Event('online')); return new Promise(go => setTimeout(go, 100)); }" : "() => new Promise(go => setTimeout(go, 100))");
        }

        (await StoredAsync(amount)).Should().Be(1);
    }

    private Task<int> StoredAsync(int amount) => Portal.ReadAsync(db => db.AnsitCells.CountAsync(c => c.Amount == amount));

    private async Task SwitchAsync(IPage page, string account)
    {
        await SignOutAsync(page);
        await SignInAsync(page, account);
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.GotoAsync("/akun");
        await page.EvaluateAsync("() => document.querySelector(\"form[action='/keluar']\").submit()");
        await page.WaitForURLAsync("**/masuk");
    }

    private async Task SignInAsync(IPage page, string account)
    {
        await page.GetByLabel("Alamat surel").FillAsync($"{account}@contoh.invalid");
        await page.GetByLabel("Kata sandi").FillAsync(Portal.Password);
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Masuk", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/beranda");
    }

    private static Task<int> KeptAsync(IPage page) => page.EvaluateAsync<int>("() => Object.keys(localStorage).filter(name => name.startsWith('ansit:')).length");
}
