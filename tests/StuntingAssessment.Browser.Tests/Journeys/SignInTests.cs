using static Microsoft.Playwright.Assertions;

namespace StuntingAssessment.Browser.Tests.Journeys;

public sealed class SignInTests(DemoPortal portal) : Story<DemoPortal>(portal)
{
    [Fact]
    public async Task Too_many_wrong_passwords_make_the_address_wait_and_the_page_says_how_long()
    {
        var visitor = await ComeAsync();
        await visitor.GoToAsync("/masuk");
        await visitor.LookAsync(everyScheme: true);

        var waits = visitor.Page.GetByText("Terlalu banyak percobaan");
        for (var attempt = 0; attempt < 10 && !await waits.IsVisibleAsync(); attempt++)
        {
            await visitor.Page.GetByLabel("Alamat surel").FillAsync("pengamat@contoh.invalid");
            await visitor.Page.GetByLabel("Kata sandi").FillAsync("bukan kata sandinya");
            await visitor.PressAsync("Masuk");
            await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Anda belum masuk" })).ToBeVisibleAsync();
        }

        await Expect(waits).ToContainTextAsync("menit lagi");
        await visitor.LookAsync();
    }
}
