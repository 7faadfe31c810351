using StuntingAssessment.Web.Platform.Web;
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
    public async Task An_operator_fills_in_a_village_mends_a_slip_and_explains_a_warning()
    {
        var office = await Portal.ReadAsync(db => db.Agencies.Where(a => db.Regions.Any(r => r.Id == a.RegionId && r.Code == "65.01")).ToListAsync());
        var place = await Portal.ReadAsync(db => db.RegionTerms.Where(t => t.Code == "65.01.01.2006").Select(t => t.RegionId).FirstAsync());
        var officer = await SignInAsync("operator.6501.dinkes", withScripts: false);
        await officer.GoToAsync(Links.AnsitVillage(2024, "65.01", office.Single(o => o.Codes.Contains("DINKES")).Id, place));
        var (pregnant, exclusive) = (officer.Page.Locator("[name='Texts[BUMIL]']"), officer.Page.Locator("[name='Texts[E14]']"));
        await pregnant.FillAsync("1.234");
        await exclusive.FillAsync("85%");
        await officer.PressAsync("Simpan");
        await Expect(officer.Page.Locator(".error-summary")).ToContainTextAsync("Isi jumlahnya, bukan persen.");
        await Expect(officer.Main).ToContainTextAsync("1 isian tersimpan");
        await Expect(exclusive).ToHaveValueAsync("85%");
        await exclusive.FillAsync("0");
        await officer.PressAsync("Simpan");
        await Expect(officer.Notice).ToContainTextAsync("1 isian tersimpan; 2 peringatan tertulis pada isiannya.");
        await Expect(officer.Main.Locator("form")).ToContainTextAsync("sekarang 1.234");

        await officer.GoToAsync($"{Links.AnsitProblems(2024, "65.01")}?aturan=sasaran-berubah");
        await officer.Main.GetByRole(AriaRole.Row).Filter(new() { HasText = "sekarang 1.234" }).GetByRole(AriaRole.Checkbox).CheckAsync();
        await officer.Main.GetByLabel("Alasan").FillAsync("Pendataan ulang.");
        await officer.PressAsync("Terima dengan alasan");
        await Expect(officer.Notice).ToContainTextAsync("Peringatan diterima dengan alasan Anda.");
        await officer.GoToAsync(Links.AnsitCell(2024, "65.01", place, "BUMIL"));
        await Expect(officer.Main).ToContainTextAsync("Pendataan ulang.");
    }

    /// <summary>The same pages as everybody else sees them: axe needs scripts.</summary>
    [Fact]
    public async Task Problems_rules_a_cell_and_a_village_are_pages_for_everybody()
    {
        var office = await Portal.ReadAsync(db => db.Agencies.Where(a => db.Regions.Any(r => r.Id == a.RegionId && r.Code == "65.01")).ToListAsync());
        var place = await Portal.ReadAsync(db => db.RegionTerms.Where(t => t.Code == "65.01.01.2007").Select(t => t.RegionId).FirstAsync());
        var officer = await SignInAsync("operator.6501.dinkes");
        foreach (var url in new[]
        {
            Links.AnsitProblems(2024, "65.01"), Links.AnsitChecks(2024), Links.AnsitCell(2024, "65.01", place, "E17"), Links.AnsitVillage(2024, "65.01", office.Single(o => o.Codes.Contains("DINKES")).Id, place),
        })
        {
            await officer.GoToAsync(url);
            await officer.LookAsync();
        }
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
