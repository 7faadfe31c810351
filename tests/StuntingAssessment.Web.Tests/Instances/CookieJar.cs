using System.Collections.Concurrent;

namespace StuntingAssessment.Web.Tests.Instances;

/// <summary>One person's cookies, shown to whichever instance is asked.</summary>
internal sealed class CookieJar
{
    public ConcurrentDictionary<string, string> Cookies { get; } = new();

    /// <summary>As they came, with their attributes.</summary>
    public ConcurrentDictionary<string, string> Raw { get; } = new();

    public void Take(IEnumerable<string> set)
    {
        foreach (var cookie in set)
        {
            var pair = cookie.Split(';')[0].Split('=', 2);
            (Cookies[pair[0]], Raw[pair[0]]) = (pair[1], cookie);
        }
    }
}

internal sealed class CookieHandler(CookieJar jar, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var kept = string.Join("; ", jar.Cookies.Where(c => c.Value.Length > 0).Select(c => $"{c.Key}={c.Value}"));
        if (kept.Length > 0)
        {
            request.Headers.Add("Cookie", kept);
        }

        var answer = await base.SendAsync(request, cancellationToken);
        jar.Take(answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : []);
        return answer;
    }
}
