using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Storage;
using static Microsoft.Playwright.Assertions;

namespace StuntingAssessment.Browser.Tests.Journeys;

/// <summary>Entering numbers of the Master Ansit: by keyboard, by pasting, without a network, and with somebody else on the same cell.</summary>
public sealed partial class AnsitGridTests(DemoPortal portal) : Story<DemoPortal>(portal)
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

        // One digit more: the point between the thousands is not in the way.
        await grid.PressAsync("F2", "End");
        await grid.TypeAsync("5", "Enter");
        await grid.SavedAsync();
        await grid.PressAsync("ArrowUp");
        await Expect(grid.Cursor).ToHaveTextAsync("12.345");

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
        await grid.PressAsync("Control+z", "Control+z", "Control+z", "Control+z");
        await Expect(grid.Cursor).ToHaveTextAsync(old);
        await grid.SavedAsync();

        await grid.PressAsync("ArrowRight");
        await grid.TypeAsync("5");
        await Expect(grid.Note).ToContainTextAsync("Kolom ini diisi Kantor Kementerian Agama.");
        await grid.PressAsync("Escape", "Tab");
        await grid.LeftAsync();
        await grid.Cursor.FocusAsync();
        await grid.PressAsync("Control+End", "Tab");
        await grid.LeftAsync();

        // Written in the first cell and gone backwards: saved, and the focus stays on the page.
        await grid.Cursor.FocusAsync();
        await grid.PressAsync("Control+Home");
        await grid.TypeAsync("77", "Shift+Tab");
        await grid.LeftAsync();
        await Expect(grid.Cursor).ToHaveTextAsync("77");

        // Scrolled away, what is typed still goes into the cursor's cell, and shows.
        await grid.Cursor.FocusAsync();
        await grid.Sheet.EvaluateAsync("sheet => { sheet.scrollTop = sheet.scrollHeight; }");
        await Expect(grid.Sheet).ToBeFocusedAsync();
        await grid.TypeAsync("78");
        await Expect(grid.Sheet.Locator(".sheet__field")).ToBeInViewportAsync();
        await Expect(grid.Sheet.Locator(".sheet__field")).ToHaveValueAsync("78");

        // A window that goes behind another takes nothing half written; a page that is put away does.
        await grid.Visitor.Page.EvaluateAsync("() => document.activeElement.dispatchEvent(new FocusEvent('blur'))");
        await grid.TypeAsync("9");
        await Expect(grid.Sheet.Locator(".sheet__field")).ToHaveValueAsync("789");
        await grid.Visitor.Page.EvaluateAsync("() => dispatchEvent(new PageTransitionEvent('pagehide'))");
        await Expect(grid.Cursor).ToHaveTextAsync("789");

        // By finger: a tap writes, and the keyboard's Enter writes on in the next village.
        await grid.TapAsync(0, 0);
        await Expect(grid.Sheet.Locator(".sheet__field")).ToBeFocusedAsync();
        await grid.TypeAsync("790", "Enter");
        await Expect(grid.Sheet.Locator(".sheet__field")).ToBeFocusedAsync();
        await grid.TypeAsync("791", "Escape");
        await grid.PressAsync("ArrowUp");
        await Expect(grid.Cursor).ToHaveTextAsync("790");
        await grid.SavedAsync();
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
        await grid.Visitor.LookAsync();
        await dialog.GetByRole(AriaRole.Button, new() { NameRegex = new("^Tempel") }).ClickAsync();

        await Expect(grid.State).ToContainTextAsync("1 sel perlu diperbaiki");
        await Expect(grid.Cursor).ToHaveTextAsync("1.000");
        (await CountAsync(CellWay.Paste)).Should().BeInRange(150, 223);

        await grid.Visitor.PressAsync("Urungkan");
        await Expect(grid.Note).ToContainTextAsync("sel dikembalikan seperti sebelumnya");
        (await CountAsync(CellWay.Paste)).Should().Be(0);
        await Expect(grid.Cursor).Not.ToHaveTextAsync("1.000");

        // A whole paragraph does not fit a cell: it alone is refused, and what is typed next still goes out.
        await grid.Cursor.FocusAsync();
        await grid.PasteAsync([[new string('x', 700)]]);
        await Expect(grid.State).ToContainTextAsync("1 sel perlu diperbaiki");
        await grid.PressAsync("Delete");
        await grid.SavedAsync();

        await grid.PressAsync("Control+End");
        await grid.PasteAsync([["1", "2"], ["3", "4"]]);
        await Expect(dialog).ToContainTextAsync("3 sel di luar tabel dilewati");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Batal" }).ClickAsync();
        await Expect(grid.Cursor).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_refused_number_is_taken_by_itself_once_what_it_broke_is_mended()
    {
        var grid = await OpenAsync(Operator);
        var village = await Portal.ReadAsync(db => db.RegionTerms.Where(t => t.Code == "65.01.01.2005").Select(t => t.RegionId).FirstAsync());
        await grid.AtAsync(village, "BALITA");
        await grid.TypeAsync("900", "Enter");
        await grid.SavedAsync();
        await grid.AtAsync(village, "S06");
        await grid.TypeAsync("901", "Enter");
        await Expect(grid.State).ToContainTextAsync("1 sel perlu diperbaiki");

        await grid.AtAsync(village, "BALITA");
        await grid.TypeAsync("950", "Enter");
        await grid.SavedAsync();
        (await Portal.ReadAsync(db => db.AnsitCells.Where(c => c.RegionId == village && c.Year == 2023 && (c.Measure == "S06" || c.Measure == "BALITA")).OrderBy(c => c.Measure).Select(c => c.Amount).ToListAsync()))
            .Should().Equal(950, 901);
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
        await mine.Visitor.LookAsync();
        await question.GetByLabel("disimpan").CheckAsync();
        await question.GetByRole(AriaRole.Button, new() { Name = "Pakai pilihan ini" }).ClickAsync();
        await mine.SavedAsync();

        // To undo what one typed does not undo what the other one wrote.
        await mine.PressAsync("Control+z");
        await Expect(mine.Note).ToContainTextAsync("1 sel yang diubah sesudahnya dibiarkan");
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

    private Task<int> CountAsync(CellWay way) => Portal.ReadAsync(db => db.AnsitCells.CountAsync(c => c.Way == way));
}
