using static Microsoft.Playwright.Assertions;

namespace StuntingAssessment.Browser.Tests.Support;

/// <summary>What a person does and sees in the grid of an office.</summary>
public sealed class GridSteps(Visitor visitor)
{
    public Visitor Visitor => visitor;

    /// <summary>The cell with the cursor.</summary>
    public ILocator Cursor => visitor.Page.Locator("[data-grid-sheet] [role='gridcell'][tabindex='0']");

    public ILocator Sheet => visitor.Page.Locator("[data-grid-sheet]");

    public ILocator State => visitor.Page.Locator("[data-grid-state]");

    public ILocator Note => visitor.Page.Locator("[data-grid-note]");

    public ILocator Drawer => visitor.Page.Locator("[data-grid-drawer]");

    public ILocator About => visitor.Page.Locator("[data-grid-about]");

    /// <summary>Of the grid of the regency's office that has the duty.</summary>
    public static Task<string> AddressAsync(RunningPortal portal, string duty, string regency = "65.01") => portal.ReadAsync(async db =>
    {
        var region = await db.Regions.Where(r => r.Code == regency).Select(r => r.Id).SingleAsync();
        var offices = await db.Agencies.AsNoTracking().Where(a => a.RegionId == region).ToListAsync();
        return $"/penilaian/2024/ansit/{regency}/opd/{offices.Single(o => o.Codes.Contains(duty)).Id}";
    });

    public Task ReadyAsync() => Expect(visitor.Page.Locator("[data-grid='ready']")).ToBeVisibleAsync();

    /// <summary>All of it: the word of an earlier save stands there until a later one is slow.</summary>
    public async Task SavedAsync()
    {
        await Expect(Sheet.Locator("[data-state~='waiting'], [data-state~='sending']")).ToHaveCountAsync(0);
        await Expect(State).ToContainTextAsync("Tersimpan");
    }

    public async Task TypeAsync(string text, params string[] keys)
    {
        await visitor.Page.Keyboard.TypeAsync(text);
        await PressAsync(keys);
    }

    public async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys)
        {
            await visitor.Page.Keyboard.PressAsync(key);
        }
    }

    /// <summary>The focus went on to something else of the page.</summary>
    public Task LeftAsync() => Expect(visitor.Page.Locator("body :focus:not([data-grid-sheet], [data-grid-sheet] *)")).ToHaveCountAsync(1, new() { Timeout = 2000 });

    /// <summary>As a link to a cell does.</summary>
    public async Task AtAsync(Guid place, string measure)
    {
        await visitor.Page.EvaluateAsync("cell => { location.hash = `sel=${cell}`; }", $"{place}:{measure}");
        await Expect(Cursor).ToBeFocusedAsync();
        await Expect(About).ToContainTextAsync(":");
    }

    /// <summary>As a finger does it, in a village's cell that can be seen.</summary>
    public Task TapAsync(int village, int column) => visitor.Page.Locator(".sheet__body .sheet__row:not(.sheet__row--district)").Nth(village).GetByRole(AriaRole.Gridcell).Nth(column).EvaluateAsync(
        "cell => ['pointerdown', 'pointerup', 'click'].forEach(what => cell.dispatchEvent(new PointerEvent(what, { bubbles: true, button: 0, pointerType: 'touch' })))");

    /// <summary>The sum under a column.</summary>
    public async Task<string> TotalAsync(int column) => (await visitor.Page.Locator(".sheet__foot .sheet__cell").Nth(column).TextContentAsync())!;

    /// <summary>As a spreadsheet puts it on the clipboard: a table, and the same as text between tabs.</summary>
    public Task PasteAsync(IEnumerable<string[]> rows)
    {
        var cells = rows.ToList();
        var text = string.Join("\r\n", cells.Select(r => string.Join('\t', r))) + "\r\n";
        var html = $"<table>{string.Concat(cells.Select(r => $"<tr>{string.Concat(r.Select(c => $"<td>{c}</td>"))}</tr>"))}</table>";
        return visitor.Page.EvaluateAsync(
            """
            ([text, html]) => {
              const data = new DataTransfer();
              data.setData('text/plain', text);
              data.setData('text/html', html);
              document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """,
            new[] { text, html });
    }
}
