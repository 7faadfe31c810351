using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace StuntingAssessment.Browser.Tests.Journeys;

/// <summary>A verifier sets up a second factor, loses the phone, recovers with a paper code, loses the paper too, and recovers with an admin's link.</summary>
public sealed class LostPhoneTests(DemoPortal portal) : Story<DemoPortal>(portal)
{
    private const string Email = "verifikator@contoh.invalid";

    [Fact]
    public async Task Lose_a_phone_and_recover()
    {
        var verifier = await SignInAsync("verifikator");
        var (phone, codes) = await SetUpAsync(verifier, "Aktifkan");

        var again = await ComeAsync();
        await FirstStepAsync(again);
        await again.LookAsync();
        await again.Main.GetByLabel("Kode 6 angka").FillAsync(Code(phone, 1));
        await again.PressAsync("Masuk");
        await Expect(again.Page).ToHaveURLAsync($"{Portal.Address}/beranda");
        await again.GoToAsync("/akun/sesi");
        await Expect(again.Main.Locator(".card")).ToHaveCountAsync(2);
        await again.LookAsync();

        var withPaper = await ComeAsync();
        await FirstStepAsync(withPaper);
        await withPaper.Main.GetByText("Ponsel tidak ada?").ClickAsync();
        await withPaper.Main.GetByLabel("Kode pemulihan").FillAsync(codes[0]);
        await withPaper.PressAsync("Masuk dengan kode pemulihan");
        await Expect(withPaper.Page).ToHaveURLAsync($"{Portal.Address}/beranda");
        await withPaper.GoToAsync("/akun/dua-langkah");
        await Expect(withPaper.Main).ToContainTextAsync("sisa 9 dari 10");
        await withPaper.LookAsync();

        var link = await AskTheAdminAsync();
        var helped = await ComeAsync();
        await helped.Page.GotoAsync(link);
        await helped.LookAsync();
        await helped.Main.GetByLabel("Kata sandi").FillAsync(Portal.Password);
        await helped.PressAsync("Lepas dan pasang yang baru");
        await Expect(helped.Notice).ToContainTextAsync("Masuk dua langkah yang lama sudah dilepas");
        await withPaper.Page.GotoAsync("/beranda");
        await Expect(withPaper.Page).ToHaveURLAsync($"{Portal.Address}/masuk?kembali=%2Fberanda");
        var (newPhone, _) = await SetUpAsync(helped, "Aktifkan");

        var last = await ComeAsync();
        await FirstStepAsync(last);
        await last.Main.GetByLabel("Kode 6 angka").FillAsync(Code(newPhone, 1));
        await last.PressAsync("Masuk");
        await Expect(last.Page).ToHaveURLAsync($"{Portal.Address}/beranda");
    }

    /// <summary>Types the key by hand, as somebody without a camera does.</summary>
    private static async Task<(byte[] Phone, IReadOnlyList<string> Codes)> SetUpAsync(Visitor person, string button)
    {
        await person.GoToAsync("/akun/dua-langkah");
        await person.LookAsync();
        var phone = TypedKey.SecretOf(await person.Main.Locator(".set-up__key").InnerTextAsync());
        await person.Main.GetByLabel("Kode 6 angka").FillAsync(Code(phone, 0));
        await person.PressAsync(button);
        await Expect(person.Notice).ToContainTextAsync("Masuk dua langkah sudah aktif.");
        await person.LookAsync();
        var codes = await person.Main.Locator(".recovery-codes code").AllInnerTextsAsync();
        codes.Should().HaveCount(10);
        await person.FollowAsync("Sudah saya simpan");
        return (phone, codes);
    }

    private async Task FirstStepAsync(Visitor person)
    {
        await person.GoToAsync("/masuk");
        await person.Main.GetByLabel("Alamat surel").FillAsync(Email);
        await person.Main.GetByLabel("Kata sandi").FillAsync(Portal.Password);
        await person.PressAsync("Masuk");
        await Expect(person.Page).ToHaveURLAsync($"{Portal.Address}/masuk/kode?kembali=%2Fberanda");
    }

    private async Task<string> AskTheAdminAsync()
    {
        var admin = await SignInAsync("admin1");
        await admin.GoToAsync("/pengguna?cari=verifikator");
        await admin.FollowAsync("Tim Teknis Satu");
        await admin.LookAsync();
        await admin.Main.GetByRole(AriaRole.Link, new() { Name = "Ponsel hilang: buat tautan pelepasan" }).ClickAsync();
        await admin.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Buat tautan" }).ClickAsync();
        await Expect(admin.Notice).ToContainTextAsync("Tautan pelepasan masuk dua langkah sudah dibuat.");
        return await admin.Page.Locator("#tautan").InputValueAsync();
    }

    /// <summary>Each code is good once: a later act of the same half minute takes the phone's next one.</summary>
    private static string Code(byte[] phone, int ahead) => TimeCode.Of(phone, TimeCode.StepAt(TimeProvider.System.GetUtcNow().UtcDateTime) + ahead);
}
