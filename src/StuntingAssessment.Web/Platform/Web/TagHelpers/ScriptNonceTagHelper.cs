using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StuntingAssessment.Web.Platform.Web.TagHelpers;

/// <summary>Each script element carries the answer's nonce; the content policy runs no other.</summary>
[HtmlTargetElement("script")]
public sealed class ScriptNonceTagHelper(CspNonce nonce) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Attributes.SetAttribute("nonce", nonce.Value);
}
