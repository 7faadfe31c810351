namespace StuntingAssessment.Web.Features.Portal.StyleGuide;

/// <summary>Takes the style guide's files and forgets them.</summary>
[AllowAnonymous]
[DevelopmentOnly]
[Route("gaya/unggah")]
public sealed class StyleGuideUploadsController : Controller
{
    [HttpPost("")]
    public IActionResult Create(IReadOnlyList<IFormFile> files) =>
        files.Any(file => file.FileName.Contains("rusak", StringComparison.Ordinal))
            ? UnprocessableEntity(new { error = "Berkas rusak dan tidak dapat dibaca. Simpan ulang, lalu unggah lagi." })
            : this.RedirectWithNotice("/gaya#berkas", $"{files.Count} berkas tersimpan.");
}
