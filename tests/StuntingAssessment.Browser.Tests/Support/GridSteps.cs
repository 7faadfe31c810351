using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace StuntingAssessment.Browser.Tests.Support;

/// <summary>What a person does and sees in the grid of an office.</summary>
public sealed class GridSteps(Visitor visitor)
{
    public Visitor Visitor => visitor;

    /// <summary>The cell with the cursor.</summary>
    public ILocator Cursor => visitor.Page.Locator("[data-grid-sheet] [role='gridcell'][tabindex='0']");

    public ILocator State => visitor.Page.Locator("[data-grid-state]");

    public ILocator Note => visitor.Page.Locator("[data-grid-note]");

    public ILocator Drawer => visitor.Page.Locator("[data-grid-drawer]");

    public ILocator About => visitor.Page.Locator("[data-grid-about]");

    /// <summary>Of the grid of Bulungan's office that has the duty.</summary>
    public static Task<string> AddressAsync(RunningPortal portal, string duty) => portal.ReadAsync(async db =>
    {
        var region = await db.Regions.Where(r => r.Code == "65.01").Select(r => r.Id).SingleAsync();
        var offices = await db.Agencies.AsNoTracking().Where(a => a.RegionId == region).ToListAsync();
        return $"/penilaian/2024/ansit/65.01/opd/{offices.Single(o => o.Codes.Contains(duty)).Id}";
    });

    public Task ReadyAsync() => Expect(visitor.Page.Locator("[data-grid='ready']")).ToBeVisibleAsync();

    public Task SavedAsync() => Expect(State).ToContainTextAsync("Tersimpan");

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
