using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing.Patterns;

namespace StuntingAssessment.Web.Platform.Web;

/// <summary>
/// A parameter that the address carries is bound from the address, and everything else never is. MVC would ask the form first, then the route, then the
/// query, while <c>RouteScope</c> judges what the route says.
/// </summary>
internal sealed class RouteParametersFromTheRoute : IActionModelConvention
{
    /// <summary>What a person sends besides the address. A script's JSON is asked for by its own attribute.</summary>
    public static BindingSource Sent { get; } = CompositeBindingSource.Create([BindingSource.Form, BindingSource.Query], "Form or query");

    public void Apply(ActionModel action)
    {
        var keys = KeysOf(action);
        var isRead = action.Selectors.SelectMany(s => s.EndpointMetadata.OfType<HttpMethodMetadata>()).SelectMany(m => m.HttpMethods).All(HttpMethods.IsGet);
        foreach (var parameter in action.Parameters.Where(p => p.ParameterType != typeof(CancellationToken)))
        {
            var binding = parameter.BindingInfo ??= new BindingInfo();
            var isOfRoute = keys.Contains(binding.BinderModelName ?? parameter.ParameterName);
            if (isOfRoute && binding.BindingSource is { } stated && stated != BindingSource.Path)
            {
                throw new InvalidOperationException($"{action.DisplayName}: {parameter.ParameterName} is a part of the address and cannot be bound from {stated.DisplayName}.");
            }

            binding.BindingSource ??= isOfRoute ? BindingSource.Path : isRead ? BindingSource.Query : Sent;
        }
    }

    private static HashSet<string> KeysOf(ActionModel action) =>
    [
        .. from controller in action.Controller.Selectors.Select(s => s.AttributeRouteModel).DefaultIfEmpty()
           from own in action.Selectors.Select(s => s.AttributeRouteModel)
           let template = AttributeRouteModel.CombineAttributeRouteModel(controller, own)?.Template
           where template is not null
           from parameter in RoutePatternFactory.Parse(template).Parameters
           select parameter.Name,
    ];
}
