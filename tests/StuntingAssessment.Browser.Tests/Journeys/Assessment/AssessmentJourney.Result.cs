using static Microsoft.Playwright.Assertions;

namespace StuntingAssessment.Browser.Tests.Journeys.Assessment;

public sealed partial class AssessmentJourney
{
    private const string Decree = "CONTOH/188.44/K.215/2024";

    private async Task The_chair_moderates_one_value()
    {
        var chair = await AsAsync("panelis1");
        await chair.GoToAsync($"/penilaian/{Year}/lembar");
        await chair.LookAsync();
        await chair.GoToAsync($"/penilaian/{Year}/peringkat");
        await chair.LookAsync(everyScheme: true);
        await chair.GoToAsync($"/penilaian/{Year}/pleno/{TanaTidung}/moderasi/PRES");
        await chair.LookAsync();
        await chair.Main.Locator("input[name=Value]").FillAsync("68,5");
        await chair.Main.GetByLabel("Alasan").FillAsync("Panelis sepakat paparan terpotong gangguan listrik.");
        await chair.Main.Locator("form button[type=submit]").First.ClickAsync();
        await Expect(chair.Notice).ToContainTextAsync("Tana Tidung");
        await chair.GoToAsync($"/penilaian/{Year}/peringkat/{TanaTidung}");
        await chair.LookAsync(everyScheme: true);
    }

    private async Task An_admin_freezes_and_asks_to_publish()
    {
        var admin = await AsAsync("admin1");
        await admin.GoToAsync($"/penilaian/{Year}/hasil");
        await admin.LookAsync();
        await admin.FollowAsync("Bekukan hasil");
        await admin.LookAsync();
        await admin.PressAsync("Bekukan hasil 5 kabupaten/kota");
        await Expect(admin.Notice).ToContainTextAsync("Hasil dibekukan.");

        await admin.FollowAsync("Isi keputusan gubernur");
        await admin.Main.GetByLabel("Nomor keputusan gubernur").FillAsync(Decree);
        await admin.Main.GetByLabel("Tanggal keputusan").FillAsync("2024-05-31");
        await admin.LookAsync();
        await admin.PressAsync("Simpan");
        await Expect(admin.Notice).ToContainTextAsync("Keputusan gubernur dicatat.");

        await admin.FollowAsync("Minta pengumuman");
        await admin.LookAsync();
        await admin.PressAsync("Minta pengumuman");
        await Expect(admin.Notice).ToContainTextAsync("Pengumuman diminta.");
        await Expect(admin.Main.GetByRole(AriaRole.Link, new() { Name = "Konfirmasi pengumuman" })).ToHaveCountAsync(0);
        await Nothing_is_public_yet();
    }

    private async Task Nothing_is_public_yet()
    {
        var reader = await ComeAsync();
        reader.Forgive("404");
        (await reader.Page.GotoAsync($"/peringkat/{Year}"))!.Status.Should().Be(404);
    }

    private async Task Another_admin_confirms()
    {
        var other = await AsAsync("admin2");
        await other.GoToAsync($"/penilaian/{Year}/hasil");
        await other.FollowAsync("Konfirmasi pengumuman");
        await other.LookAsync();
        await other.PressAsync("Umumkan peringkat 5 kabupaten/kota");
        await Expect(other.Notice).ToContainTextAsync($"Peringkat {Year} diumumkan.");
        await other.LookAsync();
    }

    private async Task A_reader_reads_the_ranking_signed_out()
    {
        var reader = await ComeAsync();
        await reader.GoToAsync("/");
        await reader.LookAsync();
        await reader.FollowAsync($"Lihat peringkat {Year}");
        await Expect(reader.Main).ToContainTextAsync(Decree);
        await Expect(reader.Main.GetByRole(AriaRole.Row).Filter(new() { HasText = "Tana Tidung" })).ToContainTextAsync("68,50");
        await reader.LookAsync(everyScheme: true);
        await PublishedRanking.ShouldBeWhatItsBundleSaysAsync(reader, Year);
    }
}
