using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace StuntingAssessment.Web.Platform.Web;

internal static class ApiControllers
{
    /// <summary>
    /// The portal has none. Looking for them reads every attribute of the assembly, one for each view, once for each controller: half of the time that
    /// the routes take at every start.
    /// </summary>
    public static IMvcBuilder WithoutApiControllers(this IMvcBuilder mvc)
    {
        var search = mvc.Services.Where(s => s.ServiceType == typeof(IApplicationModelProvider) && s.ImplementationType?.Name == "ApiBehaviorApplicationModelProvider").ToList();
        search.ForEach(s => mvc.Services.Remove(s));
        return mvc;
    }
}
