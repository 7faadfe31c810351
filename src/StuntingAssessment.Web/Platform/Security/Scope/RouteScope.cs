using Microsoft.AspNetCore.Mvc.Filters;

namespace StuntingAssessment.Web.Platform.Security.Scope;

/// <summary>
/// What the address names must exist and lie inside the scope of the asker, or the answer is 404 with the same body. Runs after the permission
/// and before antiforgery and binding, so that a refused person learns nothing from the order of refusals.
/// </summary>
internal sealed class RouteScope(CurrentUser user, CurrentCycle currentCycle, IEnumerable<RouteTarget> targets, PortalDbContext db) : IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>Antiforgery has 1000.</summary>
    public int Order => 500;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        if (!await IsInScopeAsync(context))
        {
            context.Result = new NotFoundResult();
        }
    }

    private async Task<bool> IsInScopeAsync(AuthorizationFilterContext context)
    {
        var cancellationToken = context.HttpContext.RequestAborted;
        var route = context.RouteData.Values;
        var permission = PermissionOf(context.HttpContext.GetEndpoint());
        if (permission is null)
        {
            // Public pages look for what is published themselves.
            return true;
        }

        if (route["year"] is { } yearText)
        {
            if (!int.TryParse(yearText.ToString(), out var year) || await currentCycle.LoadAsync(year, cancellationToken) is not { } cycle || !user.Has(permission.Value, cycle))
            {
                return false;
            }

            if (route["regency"] is string regency && !user.Sees(permission.Value, cycle, regency))
            {
                return false;
            }

            if (route["actionNo"] is { } action && (!int.TryParse(action.ToString(), out var actionNo) || cycle.Rules.FindAction(actionNo) is null
                || (route["regency"] is string place && !user.Sees(permission.Value, cycle, place, actionNo))))
            {
                return false;
            }
        }

        foreach (var (key, value) in route)
        {
            if (targets.FirstOrDefault(t => string.Equals(t.Key, key, StringComparison.OrdinalIgnoreCase)) is { } target
                && (!Guid.TryParse(value?.ToString(), out var id)
                    || !await target.IsVisible(new RouteAsked(context.HttpContext.RequestServices, db, user, permission.Value, currentCycle.OrNone, route, id), cancellationToken)))
            {
                return false;
            }
        }

        return true;
    }

    private static Permission? PermissionOf(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<IAllowAnonymous>() is not null
            ? null
            : endpoint?.Metadata.GetOrderedMetadata<AuthorizeAttribute>().Select(a => a.Policy).LastOrDefault(p => p is not null) is { } policy
                ? Enum.Parse<Permission>(policy)
                : null;
}
