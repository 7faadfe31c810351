using System.Globalization;
using static Microsoft.Playwright.Assertions;

namespace StuntingAssessment.Browser.Tests.Support;

/// <summary>What a panellist does for one regency; several stories need it.</summary>
public static class PanelSteps
{
    public static ILocator Scores(this Visitor panelist) => panelist.Main.Locator("input[data-score]");

    public static ILocator DraftState(this IPage page) => page.Locator("[data-draft-state]");

    public static async Task DeclareNoConflictAsync(this Visitor panelist, string code, string name)
    {
        await panelist.GoToAsync($"/penilaian/2024/panel/{code}/konflik");
        await panelist.Main.GetByLabel("Tidak ada konflik kepentingan", new() { Exact = true }).CheckAsync();
        await panelist.PressAsync("Simpan pernyataan");
        await Expect(panelist.Notice).ToContainTextAsync($"Tercatat: tidak ada konflik kepentingan dengan {name}.");
    }

    /// <summary>From the first number on by keyboard alone: a number, Enter, the next. Each is the share of its maximum, 0 to 1.</summary>
    public static async Task TypeScoresAsync(this Visitor panelist, decimal share, Func<int, Task>? before = null)
    {
        var scores = panelist.Scores();
        var maxima = await scores.EvaluateAllAsync<decimal[]>("all => all.map(input => Number(input.dataset.max))");
        maxima.Should().NotBeEmpty();
        await scores.First.FocusAsync();
        for (var i = 0; i < maxima.Length; i++)
        {
            if (before is not null)
            {
                await before(i);
            }

            await Expect(scores.Nth(i)).ToBeFocusedAsync();
            await panelist.Page.Keyboard.InsertTextAsync(decimal.Round(maxima[i] * share, 1).ToString("0.#", CultureInfo.GetCultureInfo("id-ID")));
            await panelist.Page.Keyboard.PressAsync("Enter");
        }

        await Expect(panelist.Main.Locator("[data-scores-count]")).ToHaveTextAsync($"{maxima.Length} dari {maxima.Length} terisi");
    }

    public static async Task SubmitSheetAsync(this Visitor panelist, string name)
    {
        await panelist.PressAsync("Periksa dan ajukan");
        await panelist.Main.GetByRole(AriaRole.Button, new() { Name = $"Ajukan lembar nilai {name}" }).PressAsync("Enter");
        await Expect(panelist.Notice).ToContainTextAsync($"Lembar nilai {name} diajukan dan terkunci.");
    }
}
