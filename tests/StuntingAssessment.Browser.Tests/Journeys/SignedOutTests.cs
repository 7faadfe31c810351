using static Microsoft.Playwright.Assertions;

namespace StuntingAssessment.Browser.Tests.Journeys;

/// <summary>Everybody, without an account.</summary>
public sealed class SignedOutTests(DemoPortal portal) : Story<DemoPortal>(portal)
{
    [Fact]
    [Trait("Category", "Smoke")]
    public async Task A_reader_checks_the_published_ranking_for_themselves()
    {
        var reader = await ComeAsync();
        await reader.GoToAsync("/");
        await Expect(reader.Page.GetByText("Data contoh").First).ToBeVisibleAsync();
        await reader.LookAsync(everyScheme: true);

        await reader.FollowAsync("Lihat peringkat 2023");
        await Expect(reader.Page).ToHaveURLAsync($"{Portal.Address}/peringkat/2023");
        await reader.LookAsync(everyScheme: true);

        await PublishedRanking.ShouldBeWhatItsBundleSaysAsync(reader, 2023);
        var csv = await PublishedRanking.DownloadAsync(reader, "CSV");
        System.Text.Encoding.UTF8.GetString(csv).Should().StartWith("\uFEFF").And.Contain("Bulungan");
    }

    [Theory]
    [InlineData("/peringkat/2024")]
    [InlineData("/peringkat/2024/bundel.json")]
    public async Task What_is_unpublished_is_not_there(string path)
    {
        var reader = await ComeAsync();
        reader.Forgive("404");
        (await reader.Page.GotoAsync(path))!.Status.Should().Be(404);
        await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("tidak ditemukan");
        await Expect(reader.Page.GetByText("Nomor rujukan")).ToBeVisibleAsync();
        await reader.LookAsync();
    }

    [Fact]
    public async Task Pages_of_the_inside_ask_to_sign_in_and_then_go_where_the_reader_wanted()
    {
        var visitor = await ComeAsync();
        await visitor.Page.GotoAsync("/akun");
        await Expect(visitor.Page).ToHaveURLAsync($"{Portal.Address}/masuk?kembali=%2Fakun");
        await visitor.Page.GetByLabel("Alamat surel").FillAsync("pengamat@contoh.invalid");
        await visitor.Page.GetByLabel("Kata sandi").FillAsync(Portal.Password);
        await visitor.PressAsync("Masuk");
        await Expect(visitor.Page).ToHaveURLAsync($"{Portal.Address}/akun");
        await visitor.LookAsync();
    }
}
