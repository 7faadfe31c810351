using static Microsoft.Playwright.Assertions;

namespace StuntingAssessment.Browser.Tests.Journeys;

public sealed class StyleGuideTests(DevelopmentPortal portal) : Story<DevelopmentPortal>(portal)
{
    [Fact]
    public async Task Every_component_in_every_state_stands_both_schemes_and_a_narrow_window()
    {
        var developer = await ComeAsync();
        await developer.GoToAsync("/gaya");
        await developer.LookAsync(everyScheme: true);
    }

    [Fact]
    public async Task A_dialog_takes_the_focus_keeps_it_and_gives_it_back()
    {
        var developer = await ComeAsync();
        await developer.GoToAsync("/gaya");
        var opener = developer.Main.Locator("a[data-dialog]").First;
        await opener.FocusAsync();
        await developer.Page.Keyboard.PressAsync("Enter");

        var dialog = developer.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByRole(AriaRole.Heading)).ToBeFocusedAsync();
        await developer.LookAsync();
        await developer.Page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(opener).ToBeFocusedAsync();
    }
}
