using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;

namespace StuntingAssessment.Web.Tests.Support;

/// <summary>
/// The framework's rate limiter starts a timer that nobody stops, and the timer keeps the whole portal (dotnet/aspnetcore issue 69259). A server
/// takes it along when it ends; a run of a thousand portals would keep them all, 10 MB each. Nothing public shows it, so the pipeline is searched.
/// </summary>
internal static class RateLimiterDisposal
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly;

    public static void DisposeRateLimiter(this TestServer server)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance) { server };
        var open = new Stack<object>(seen);
        while (open.TryPop(out var part))
        {
            var inner = part is Delegate step ? [step.Target] : FieldsOf(part).ToList();
            if (part.GetType().Name == "RateLimitingMiddleware")
            {
                inner.OfType<PartitionedRateLimiter<HttpContext>>().Single().Dispose();
                return;
            }

            foreach (var next in inner.OfType<object>().Where(IsOfPipeline).Where(seen.Add))
            {
                open.Push(next);
            }
        }
    }

    private static IEnumerable<object?> FieldsOf(object part)
    {
        for (var type = part.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(Declared).Where(f => !f.FieldType.IsValueType))
            {
                yield return field.GetValue(part);
            }
        }
    }

    /// <summary>A step, what it closes over, the middleware it belongs to, and the server's own wrapping of the first.</summary>
    private static bool IsOfPipeline(object part) =>
        part is Delegate || part.GetType() is var type && (type.IsDefined(typeof(CompilerGeneratedAttribute))
            || type.Name.Contains("Middleware", StringComparison.Ordinal) || type.Name.Contains("Application", StringComparison.Ordinal));
}
