using Microsoft.AspNetCore.Mvc.Filters;
using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Platform.Web;

/// <summary>
/// Asks for the password again (and the code, when the account has a second factor) before an act that weighs more, unless the person gave it
/// within the last <see cref="StepUp.Lasts"/> in this session; signing in counts. A reading is led to /pastikan and back. A post is not
/// lost: its answer asks with everything typed in hidden fields, and goes on with the act when the answer is right.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AskAgainAttribute : Attribute, IFilterFactory, IOrderedFilter
{
    /// <summary>After the scope (500), which hides what is not there, and after antiforgery (1000).</summary>
    public int Order => 1100;

    public bool IsReusable => false;

    /// <summary>The address answers with a file: /pastikan then shows a link to it instead of leading there.</summary>
    public bool Download { get; set; }

    public IFilterMetadata CreateInstance(IServiceProvider serviceProvider)
    {
        var filter = serviceProvider.GetRequiredService<AskAgainFilter>();
        filter.Download = Download;
        return filter;
    }
}
