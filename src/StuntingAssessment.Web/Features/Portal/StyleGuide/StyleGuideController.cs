using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Portal.StyleGuide;

/// <summary>Every component in every state, with its markup. The place to look before writing a page, and to change one.</summary>
[AllowAnonymous]
[DevelopmentOnly]
[Route("gaya")]
public sealed class StyleGuideController(PageChrome chrome) : Controller
{
    [HttpGet("")]
    public IActionResult Index()
    {
        chrome.Demo = true;
        chrome.Person = new SignedInPerson("Rini Contoh", "Admin provinsi");
        chrome.Cycle = new CycleMark("Penilaian 2024", "Verifikasi", "#tahap");
        chrome.Navigation =
        [
            new("Beranda", "#"), new("Penilaian", "#", Current: true), new("Bukti dukung", "#"), new("Peringkat", "#"),
            new("Naskah", "#"), new("Pengguna", "#"), new("Jejak", "#"),
        ];

        ModelState.AddModelError(nameof(SpecimenForm.Email), "Alamat surel belum lengkap. Tulis seperti nama@contoh.go.id.");
        ModelState.AddModelError(nameof(SpecimenForm.Score), "Nilai paparan paling tinggi 100. Tulis angka 0 sampai 100, misalnya 85,5.");
        ModelState.AddModelError(nameof(SpecimenForm.Verdict), "Pilih salah satu hasil pemeriksaan.");
        ModelState.AddModelError("", "Pengajuan ini sudah dikunci; mintalah ketua tim penilai membukanya.");
        return View(SpecimenForm.Example);
    }

    [HttpGet("galat/{status:int}")]
    public IActionResult Problem(int status) => View("Problem", new ProblemModel(status, "P-7F3K-20M4", status == 409 ? "/gaya" : null));

    /// <summary>The page a dialog shows; without script it is visited as it is.</summary>
    [HttpGet("konfirmasi")]
    public IActionResult Confirm() => View();
}
