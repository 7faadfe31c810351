using static Microsoft.Playwright.Assertions;

namespace StuntingAssessment.Browser.Tests.Journeys;

/// <summary>The first day of a province: no account, no seeded password.</summary>
public sealed class FirstRunTests(UntouchedPortal portal) : Story<UntouchedPortal>(portal)
{
    private const string Password = "ombak besar di Tarakan 7";

    [Fact]
    [Trait("Category", "Smoke")]
    public async Task The_first_visitor_becomes_admin_and_invites_a_second_person()
    {
        var first = await ComeAsync();
        await first.GoToAsync("/");
        await Expect(first.Page).ToHaveURLAsync($"{Portal.Address}/mulai");
        await first.LookAsync();
        await first.Main.GetByLabel("Nama lengkap").FillAsync("Rahmawati");
        await first.Main.GetByLabel("Alamat surel").FillAsync("rahmawati@contoh.invalid");
        await first.Main.GetByLabel("Kata sandi", new() { Exact = true }).FillAsync(Password);
        await first.Main.GetByLabel("Ulangi kata sandi").FillAsync(Password);
        await first.PressAsync("Buat akun admin provinsi");
        await Expect(first.Notice).ToContainTextAsync("Akun admin provinsi Anda sudah jadi.");
        await Expect(first.Page.GetByText("Data contoh")).ToHaveCountAsync(0);
        await first.LookAsync();

        var link = await InviteAsync(first);
        await AcceptAsync(link);
    }

    private static async Task<string> InviteAsync(Visitor admin)
    {
        await admin.GoToAsync("/pengguna");
        await admin.LookAsync();
        await admin.FollowAsync("Undang orang");
        await admin.LookAsync();
        await admin.Main.GetByLabel("Nama lengkap").FillAsync("Markus Lalong");
        await admin.Main.GetByLabel("Alamat surel").FillAsync("markus@contoh.invalid");
        await admin.Main.GetByLabel("Peran", new() { Exact = false }).First.SelectOptionAsync(new SelectOptionValue { Label = "Pengamat" });
        await admin.Main.Locator("form button[type=submit], form button:not([type])").First.ClickAsync();
        await Expect(admin.Notice).ToContainTextAsync("Markus Lalong sudah diundang.");
        await admin.LookAsync();
        return await admin.Main.GetByLabel("Tautan", new() { Exact = true }).InputValueAsync();
    }

    /// <summary>The link works once.</summary>
    private async Task AcceptAsync(string link)
    {
        var second = await ComeAsync();
        await second.GoToAsync(link);
        await Expect(second.Main).ToContainTextAsync("Markus Lalong");
        await second.LookAsync();
        await second.Main.GetByLabel("Kata sandi baru", new() { Exact = true }).FillAsync(Password);
        await second.Main.GetByLabel("Ulangi kata sandi baru").FillAsync(Password);
        await second.PressAsync("Simpan kata sandi");
        await Expect(second.Notice).ToContainTextAsync("Kata sandi Anda sudah tersimpan.");
        await second.SignInAsync("markus@contoh.invalid", Password);

        var late = await ComeAsync();
        late.Forgive("40");
        await late.Page.GotoAsync(link);
        await Expect(late.Main).ToContainTextAsync("Tautan ini tidak berlaku");
        await late.LookAsync();
    }
}
