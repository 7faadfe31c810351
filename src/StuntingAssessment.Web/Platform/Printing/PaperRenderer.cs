using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace StuntingAssessment.Web.Platform.Printing;

/// <summary>A paper as one HTML document: what is previewed on screen is what is printed.</summary>
public sealed class PaperRenderer(IRazorViewEngine views, ITempDataProvider tempData, IServiceScopeFactory scopes)
{
    /// <summary>No script, no request; style and pictures are in the document. The preview answers with it too.</summary>
    public const string ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

    public async Task<string> RenderAsync(Paper paper, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var found = views.GetView(executingFilePath: null, paper.View, isMainPage: true);
        if (!found.Success)
        {
            throw new InvalidOperationException($"There is no view {paper.View}.");
        }

        // Outside a request on purpose: a paper must not depend on who asks for it.
        await using var scope = scopes.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = cancellationToken };
        var action = new ActionContext(http, new RouteData(), new ActionDescriptor());
        var data = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = paper };

        await using var html = new StringWriter();
        var context = new ViewContext(action, found.View, data, new TempDataDictionary(http, tempData), html, new HtmlHelperOptions());
        await found.View.RenderAsync(context);
        return html.ToString();
    }
}
