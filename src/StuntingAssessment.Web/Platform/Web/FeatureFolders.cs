using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace StuntingAssessment.Web.Platform.Web;

/// <summary>Finds a controller's views in the controller's own folder: namespace …Features.A.B means /Features/A/B, then /Features/A.</summary>
internal sealed class FeatureFolders : IControllerModelConvention, IViewLocationExpander
{
    private const string Key = "feature";
    private const string Root = "StuntingAssessment.Web.";

    public void Apply(ControllerModel controller)
    {
        var ns = controller.ControllerType.Namespace!;
        if (ns.StartsWith(Root + "Features.", StringComparison.Ordinal))
        {
            controller.Properties[Key] = ns[Root.Length..].Replace('.', '/');
        }
    }

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        // Part of the view cache key, so two features may both have an Index.cshtml.
        if (FeatureOf(context) is { } feature)
        {
            context.Values[Key] = feature;
        }
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        // From the controller's own folder up to its area's: what the folders of an area share lies in the area itself.
        for (var folder = FeatureOf(context); folder is not null and not "Features"; folder = folder[..folder.LastIndexOf('/')])
        {
            yield return $"/{folder}/{{0}}.cshtml";
        }

        yield return "/Features/Shared/{0}.cshtml";     // also finds Components/<Name>/Default.cshtml
    }

    private static string? FeatureOf(ViewLocationExpanderContext context) =>
        context.ActionContext.ActionDescriptor is ControllerActionDescriptor action
        && action.Properties.TryGetValue(Key, out var feature) ? (string)feature! : null;
}

public static class FeatureFolderSetup
{
    /// <summary>Views beside their controllers, the page's chrome, and no attributes for a validation script that is not there.</summary>
    public static IMvcBuilder AddFeatureFolders(this IMvcBuilder mvc)
    {
        var features = new FeatureFolders();
        mvc.Services.AddScoped<PageChrome>();
        return mvc
            .AddMvcOptions(options => options.Conventions.Add(features))
            .AddRazorOptions(options => options.ViewLocationExpanders.Add(features))
            .AddViewOptions(options => options.HtmlHelperOptions.ClientValidationEnabled = false);
    }
}
