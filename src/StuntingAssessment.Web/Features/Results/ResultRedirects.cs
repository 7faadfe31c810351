using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Results;

internal static class ResultRedirects
{
    /// <summary>The act belongs to a frozen result, and there is none.</summary>
    public static IActionResult RedirectToUnfrozen(this Controller controller, int year) =>
        controller.RedirectWithNotice(Links.Results(year), "Hasil siklus ini belum dibekukan.", Tone.Warning);

    /// <summary>The act belongs to a published result, and there is none.</summary>
    public static IActionResult RedirectToUnpublished(this Controller controller, int year) =>
        controller.RedirectWithNotice(Links.Results(year), "Hasil siklus ini belum diumumkan.", Tone.Warning);

    /// <summary>The act belongs to a correction, and there is none.</summary>
    public static IActionResult RedirectToUncorrected(this Controller controller, int year) =>
        controller.RedirectWithNotice(Links.Results(year), "Tidak ada versi baru yang sedang disusun.", Tone.Warning);
}
