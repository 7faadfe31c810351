using Microsoft.Playwright;
using StuntingAssessment.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace StuntingAssessment.Browser.Tests.Journeys;

/// <summary>The scripts are comfort; the work is possible without them.</summary>
public sealed class WithoutScriptsTests(DemoPortal portal) : Story<DemoPortal>(portal)
{
    [Fact]
    public async Task A_coordinator_uploads_two_files_and_submits_the_action()
    {
        var coordinator = await SignInAsync("koordinator.6503", withScripts: false);
        await coordinator.GoToAsync("/penilaian/2024/65.03/aksi/8");
        await coordinator.Main.GetByRole(AriaRole.Link, new() { Name = "Unggah berkas untuk 8.a" }).ClickAsync();
        await coordinator.Page.Locator("input[type=file]").SetInputFilesAsync([Documents.Pdf("Reviu kinerja.pdf"), Documents.Pdf("Lampiran reviu.pdf")]);
        await coordinator.PressAsync("Unggah");
        await Expect(coordinator.Notice).ToContainTextAsync("2 berkas tersimpan.");
        await Expect(coordinator.Main.GetByRole(AriaRole.Link, new() { Name = "Lampiran reviu.pdf", Exact = true })).ToBeVisibleAsync();

        await coordinator.FollowAsync("Ajukan");
        foreach (var missing in await coordinator.Main.GetByRole(AriaRole.Checkbox).AllAsync())
        {
            await missing.CheckAsync();
        }

        await coordinator.PressAsync("Ajukan");
        await Expect(coordinator.Notice).ToContainTextAsync("diajukan");
    }

    [Fact]
    public async Task A_disguised_file_is_refused_with_a_sentence_and_what_was_typed_is_kept()
    {
        var coordinator = await SignInAsync("koordinator.6571", withScripts: false);
        await coordinator.GoToAsync("/penilaian/2024/65.71/aksi/8/berkas?persyaratan=8.a");
        await coordinator.Main.GetByLabel("Nama bukti").FillAsync("Reviu kinerja Tarakan");
        await coordinator.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "reviu.pdf", MimeType = "application/pdf", Buffer = "MZ bukan PDF"u8.ToArray() });
        await coordinator.PressAsync("Unggah");
        await Expect(coordinator.Page.Locator(".error-summary")).ToContainTextAsync("reviu.pdf");
        await Expect(coordinator.Main.GetByLabel("Nama bukti")).ToHaveValueAsync("Reviu kinerja Tarakan");
    }
}
