using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StuntingAssessment.Web.Platform.Web.TagHelpers;

/// <summary>Loads the module that a data attribute speaks to, on the pages that have the attribute and on no other.</summary>
[HtmlTargetElement("*", Attributes = DialogAttribute)]
[HtmlTargetElement("form", Attributes = DraftAttribute)]
[HtmlTargetElement("form", Attributes = UploadAttribute)]
[HtmlTargetElement("*", Attributes = ScoresAttribute)]
[HtmlTargetElement("form", Attributes = SumsAttribute)]
[HtmlTargetElement("form", Attributes = KeysAttribute)]
[HtmlTargetElement("*", Attributes = GridAttribute)]
public sealed class ScriptedTagHelper(PageChrome chrome) : TagHelper
{
    private const string DialogAttribute = "data-dialog";
    private const string DraftAttribute = "data-draft-url";
    private const string UploadAttribute = "data-upload";
    private const string ScoresAttribute = "data-scores";
    private const string SumsAttribute = "data-sums";
    private const string KeysAttribute = "data-keys";
    private const string GridAttribute = "data-grid";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        foreach (var (attribute, script) in new[]
        {
            (DialogAttribute, "dialog"), (DraftAttribute, "draft"), (UploadAttribute, "upload"), (ScoresAttribute, "scores"), (SumsAttribute, "weight-sums"), (KeysAttribute, "answer-keys"), (GridAttribute, "grid"),
        })
        {
            if (context.AllAttributes.ContainsName(attribute))
            {
                chrome.Need(script);
            }
        }
    }
}
