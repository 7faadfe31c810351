using Microsoft.AspNetCore.Mvc.ViewFeatures;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Platform.Web;

/// <summary>One sentence that survives the redirect after a post.</summary>
public sealed record Notice(Tone Tone, string Text)
{
    private const string TextKey = "notice.text";
    private const string ToneKey = "notice.tone";

    public static Notice? TakeFrom(ITempDataDictionary tempData) =>
        tempData[TextKey] is string text
            ? new Notice(Enum.TryParse<Tone>(tempData[ToneKey] as string, out var tone) ? tone : Tone.Info, text)
            : null;

    public void SaveTo(ITempDataDictionary tempData)
    {
        tempData[TextKey] = Text;
        tempData[ToneKey] = Tone.ToString();
    }
}

public static class NoticeRedirect
{
    public static IActionResult RedirectWithNotice(this Controller controller, string url, string sentence, Tone tone = Tone.Success)
    {
        new Notice(tone, sentence).SaveTo(controller.TempData);
        return controller.LocalRedirect(url);
    }
}
