using StuntingAssessment.Web.Features.Results.Freeze;

namespace StuntingAssessment.Web.Features.Results;

internal static class ResultsSetup
{
    public static void AddResults(this IServiceCollection services) => services.AddScoped<FreezeResult>();
}
