using System.Diagnostics;

namespace StuntingAssessment.Browser.Tests.Journeys;

/// <summary>The README's pictures come from the running demo. scripts/pictures.sh keeps them.</summary>
public sealed class ReadmePictures(DemoPortal portal) : Story<DemoPortal>(portal)
{
    private readonly Pictures pictures = new("PORTAL_README_PICTURES", "readme", portal);

    [Fact]
    public async Task Show_the_running_demo()
    {
        await pictures.TakeAsync(await ComeAsync(), "/peringkat/2023", "public-ranking");
        var coordinator = await SignInAsync("koordinator.6502");
        await pictures.TakeAsync(coordinator, "/beranda", "home-coordinator");
        await pictures.TakeAsync(coordinator, "/penilaian/2024/65.02/aksi/3", "submission");
        var verifier = await SignInAsync("verifikator");
        await pictures.TakeAsync(verifier, "/penilaian/2024/65.01/aksi/3/periksa", "verification", settle: "iframe.viewer");
        var admin = await SignInAsync("admin1");
        await pictures.TakeAsync(admin, "/penilaian/2023/peringkat/65.01", "why-this-rank");
        await CertificateAsync(admin);
        await admin.GoToAsync("/penilaian/2024/tahap");
        await admin.PressAsync("Maju ke tahap paparan");
        await Assertions.Expect(admin.Notice).ToContainTextAsync("paparan");

        var panelist = await SignInAsync("panelis2");
        await panelist.DeclareNoConflictAsync("65.01", "Kabupaten Bulungan");
        await panelist.GoToAsync("/penilaian/2024/panel/65.01/lembar");
        await panelist.TypeScoresAsync(0.88m);
        await panelist.Page.SetViewportSizeAsync(Screen.Phone, 740);
        await panelist.Scores().First.FocusAsync();
        await pictures.TakeAsync(panelist, null, "score-sheet-360");
        pictures.Taken.Should().HaveCount(7);
    }

    private async Task CertificateAsync(Visitor admin)
    {
        await admin.GoToAsync("/penilaian/2023/naskah/piagam");
        await admin.PressAsync("Terbitkan 4 piagam");
        await Assertions.Expect(admin.Notice).ToContainTextAsync("4 piagam", new() { Timeout = 60_000 });
        await admin.GoToAsync("/penilaian/2023/naskah/piagam");
        var address = await admin.Main.GetByRole(AriaRole.Link, new() { Name = "Buka PDF" }).GetAttributeAsync("href");
        var pdf = Path.GetTempFileName();
        await File.WriteAllBytesAsync(pdf, await (await admin.Page.APIRequest.GetAsync(address!)).BodyAsync());
        using var painter = Process.Start("pdftoppm", ["-png", "-singlefile", "-r", "80", pdf, pictures.FileOf("certificate")[..^".png".Length]]);
        await painter.WaitForExitAsync();
        File.Delete(pdf);
    }
}
