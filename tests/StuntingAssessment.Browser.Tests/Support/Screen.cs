using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace StuntingAssessment.Browser.Tests.Support;

/// <summary>What every page has to stand: a phone and a desk, light and dark, a narrow window, and axe.</summary>
public static class Screen
{
    public const int Narrow = 320;
    public const int Phone = 360;
    public const int Desk = 1280;
    public const int Height = 900;

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"),
        ResultTypes = [ResultType.Violations],

        // The browser's own PDF viewer is not ours to judge.
        Iframes = false,
    };

    public static async Task<IReadOnlyList<string>> FindingsAsync(this IPage page, bool everyScheme)
    {
        List<string> findings =
        [
            .. await page.AxeAsync(Phone, ColorScheme.Dark),
            .. await page.AxeAsync(Desk, ColorScheme.Light),
            .. everyScheme ? await page.AxeAsync(Desk, ColorScheme.Dark) : [],
            .. everyScheme ? await page.AxeAsync(Phone, ColorScheme.Light) : [],
            .. await page.SidewaysAsync(),
        ];
        await page.SetViewportSizeAsync(Desk, Height);
        return findings;
    }

    private static async Task<IEnumerable<string>> AxeAsync(this IPage page, int width, ColorScheme scheme)
    {
        await page.SetViewportSizeAsync(width, Height);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
        var found = await page.RunAxe(Rules);
        return found.Violations.Select(v => $"axe on {page.Url} at {width} px, {scheme}: {v.Id}: {v.Help} {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}");
    }

    private static async Task<IEnumerable<string>> SidewaysAsync(this IPage page)
    {
        await page.SetViewportSizeAsync(Narrow, Height);
        var tooWide = await page.EvaluateAsync<string[]>(
            """
            () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
              .filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 4).map(e => e.outerHTML.slice(0, 120))
            """);
        return tooWide.Length == 0 ? [] : [$"{page.Url} scrolls sideways at {Narrow} px: {string.Join(" | ", tooWide)}"];
    }
}
