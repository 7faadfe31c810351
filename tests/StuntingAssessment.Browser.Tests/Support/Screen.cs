using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

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

    /// <summary>
    /// Fails when axe finds something on the page at 360 or 1280 px, or when 320 px make it scroll sideways. Dark on the phone, light on the
    /// desk: together both colour schemes are seen. <paramref name="everyScheme"/> looks at all four.
    /// </summary>
    public static async Task LookAsync(this IPage page, bool everyScheme = false)
    {
        await page.JudgeAsync(Phone, ColorScheme.Dark);
        await page.JudgeAsync(Desk, ColorScheme.Light);
        if (everyScheme)
        {
            await page.JudgeAsync(Desk, ColorScheme.Dark);
            await page.JudgeAsync(Phone, ColorScheme.Light);
        }

        await page.SetViewportSizeAsync(Narrow, Height);
        var tooWide = await page.EvaluateAsync<string[]>(
            """
            () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
              .filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 5).map(e => e.outerHTML.slice(0, 120))
            """);
        tooWide.Should().BeEmpty($"{page.Url} should not scroll sideways at {Narrow} px");
        await page.SetViewportSizeAsync(Desk, Height);
    }

    public static Task LookAsync(this Visitor visitor, bool everyScheme = false) => visitor.Page.LookAsync(everyScheme);

    private static async Task JudgeAsync(this IPage page, int width, ColorScheme scheme)
    {
        await page.SetViewportSizeAsync(width, Height);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
        var found = await page.RunAxe(Rules);
        found.Violations.Select(v => $"{v.Id}: {v.Help} {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")
            .Should().BeEmpty($"axe should find nothing on {page.Url} at {width} px, {scheme}");
    }
}
