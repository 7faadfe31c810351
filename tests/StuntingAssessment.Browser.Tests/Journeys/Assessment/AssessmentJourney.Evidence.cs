using static Microsoft.Playwright.Assertions;

namespace StuntingAssessment.Browser.Tests.Journeys.Assessment;

public sealed partial class AssessmentJourney
{
    private const string Action3 = "/penilaian/2024/65.01/aksi/3";
    private const string Minutes = "Berita acara rembuk bertanda tangan.pdf";

    private async Task The_verifier_returns_an_action_of_Bulungan()
    {
        var verifier = await AsAsync("verifikator");
        await verifier.GoToAsync($"/penilaian/{Year}/periksa");
        await verifier.LookAsync();
        await verifier.GoToAsync($"{Action3}/periksa");
        await verifier.LookAsync(everyScheme: true);

        await verifier.FollowAsync("Kembalikan");
        var dialog = verifier.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Alasan pengembalian").FillAsync("Berita acara rembuk belum ditandatangani kepala daerah.");
        await verifier.LookAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Kembalikan aksi 3" }).ClickAsync();
        await Expect(verifier.Notice).ToContainTextAsync("dikembalikan");
    }

    private async Task Bulungan_uploads_what_was_asked_and_answers()
    {
        var coordinator = await AsAsync("koordinator.6501");
        await coordinator.GoToAsync($"/penilaian/{Year}/bukti");
        await coordinator.LookAsync(everyScheme: true);
        await coordinator.GoToAsync($"/penilaian/{Year}/{Bulungan}");
        await coordinator.LookAsync();
        await coordinator.GoToAsync(Action3);
        await Expect(coordinator.Main).ToContainTextAsync("Berita acara rembuk belum ditandatangani kepala daerah.");
        await coordinator.LookAsync(everyScheme: true);

        await coordinator.FollowAsync("Unggah berkas untuk 3.a");
        await coordinator.LookAsync();
        await coordinator.Page.Locator("input[type=file]").SetInputFilesAsync(Documents.Pdf(Minutes, kilobytes: 1500));
        await using (await SlowLine.OnAsync(coordinator.Page, uploadBytesPerSecond: 1_000_000))
        {
            await coordinator.PressAsync("Unggah");
            await Expect(coordinator.Page.GetByRole(AriaRole.Progressbar, new() { Name = $"Mengunggah {Minutes}" })).ToBeVisibleAsync();
            await Expect(coordinator.Page).ToHaveURLAsync($"{Portal.Address}{Action3}");
        }

        await Expect(coordinator.Page.GetByText("1 dari 1 berkas tersimpan.").First).ToBeVisibleAsync();
        await Expect(coordinator.Main.GetByRole(AriaRole.Link, new() { Name = Minutes, Exact = true })).ToBeVisibleAsync();

        await coordinator.FollowAsync("Ajukan kembali");
        await coordinator.LookAsync();
        await coordinator.PressAsync("Ajukan kembali");
        await Expect(coordinator.Notice).ToContainTextAsync("diajukan kembali");
    }

    private async Task The_verifier_reads_it_and_verifies_the_action()
    {
        var verifier = await AsAsync("verifikator");
        var file = await verifier.Page.RunAndWaitForResponseAsync(() => verifier.GoToAsync($"{Action3}/periksa?syarat=3.a"), answer => answer.Url.Contains("/berkas/", StringComparison.Ordinal));
        file.Headers["content-type"].Should().Be("application/pdf");

        // Asked for apart: the viewer rewrites the policy of what it shows.
        (await verifier.Page.APIRequest.GetAsync(file.Url)).Headers["content-security-policy"].Should().Be("sandbox; frame-ancestors 'self'");
        await Expect(verifier.Main.Locator("iframe.viewer")).ToBeVisibleAsync();

        var requirements = await LinksAsync(verifier.Main.Locator("a.pick").Filter(new() { HasNotText = "Dari Master Ansit" }));
        foreach (var requirement in requirements)
        {
            await verifier.GoToAsync(requirement);
            if (requirement == requirements[0])
            {
                await verifier.Main.GetByLabel("Sebagian").CheckAsync();
                await verifier.Main.GetByLabel("Alasan").FillAsync("Lampiran daftar hadir belum lengkap.");
            }
            else
            {
                await verifier.Main.GetByLabel("Terpenuhi", new() { Exact = true }).CheckAsync();
            }

            await verifier.Main.Locator("form#hasil button[type=submit]").First.ClickAsync();
            await Expect(verifier.Notice).ToContainTextAsync("tersimpan");
        }

        await verifier.PressAsync("Nyatakan diverifikasi");
        await Expect(verifier.Notice).ToContainTextAsync("dinyatakan diverifikasi");
        await verifier.LookAsync();
    }

    private async Task The_verifier_grades_five_regencies()
    {
        var verifier = await AsAsync("verifikator");
        var cycle = await Portal.ReadAsync(db => db.Cycles.AsNoTracking().SingleAsync(c => c.AssessmentYear == Year));
        foreach (var (code, place) in Regencies.Select((r, place) => (r.Code, place)))
        {
            foreach (var action in cycle.Rules.CountedActions)
            {
                await verifier.GoToAsync($"/penilaian/{Year}/{code}/aksi/{action.No}/kriteria");
                foreach (var criterion in cycle.Rules.DocumentCriteria.Where(c => c.Action == action.No))
                {
                    // The further back a regency is to end, the lower the first criterion of each of its actions.
                    var level = criterion.Code.EndsWith(".1", StringComparison.Ordinal) ? criterion.Levels[Math.Min(place, 3)] : criterion.Levels[0];
                    await Expect(verifier.Main.Locator("#kriteria")).ToContainTextAsync(criterion.Code);
                    await verifier.Main.Locator($"input[name=Letter][value={level.Letter}]").CheckAsync();
                    await verifier.Page.Keyboard.PressAsync("Control+Enter");
                    await Expect(verifier.Notice).ToContainTextAsync($"Nilai kriteria {criterion.Code} tersimpan: tingkat {level.Letter}.");
                }
            }

            if (place == 0)
            {
                await verifier.LookAsync(everyScheme: true);
                await verifier.GoToAsync($"/penilaian/{Year}/{code}/penilaian-dokumen");
                await verifier.LookAsync();
            }
        }
    }

    private static Task<string[]> LinksAsync(ILocator links) => links.EvaluateAllAsync<string[]>("all => all.map(a => a.href)");
}
