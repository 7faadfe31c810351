using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace StuntingAssessment.Web.Tests.Support;

/// <summary>An answer, read as a user reads it.</summary>
public sealed partial class Page
{
    private Page(string url, HttpResponseMessage response, string body)
    {
        Url = url;
        Response = response;
        Body = body;
        Document = new HtmlParser().ParseDocument(body);
    }

    public string Url { get; }

    public HttpResponseMessage Response { get; }

    public string Body { get; }

    public IHtmlDocument Document { get; }

    public HttpStatusCode Status => Response.StatusCode;

    /// <summary>Where a redirect leads, as a local address.</summary>
    public string? Location => Response.Headers.Location is { } location ? location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString : null;

    public string Heading => Clean(Document.QuerySelector("h1")?.TextContent);

    /// <summary>What stands in the page's main part.</summary>
    public string Text => Clean((Document.QuerySelector("main") ?? Document.Body)?.TextContent);

    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll(".error-summary li, .field__error").Select(e => Clean(e.TextContent)).Distinct()];

    public string? AntiforgeryToken => Document.QuerySelector<IHtmlInputElement>("input[name='__RequestVerificationToken']")?.Value;

    public static async Task<Page> OfAsync(string url, HttpResponseMessage response) => new(url, response, await response.Content.ReadAsStringAsync());

    public string TextOf(string selector) => Clean(Document.QuerySelector(selector)?.TextContent);

    public IReadOnlyList<string> TextsOf(string selector) => [.. Document.QuerySelectorAll(selector).Select(e => Clean(e.TextContent))];

    /// <summary>The cells of the row whose first header or cell starts so.</summary>
    public IReadOnlyList<string> Row(string startsWith) =>
        Document.QuerySelectorAll("tr").Select(r => r.QuerySelectorAll("th, td").Select(c => Clean(c.TextContent)).ToList())
            .FirstOrDefault(cells => cells.Count > 0 && cells[0].StartsWith(startsWith, StringComparison.Ordinal)) ?? [];

    public bool HasForm(string selector) => Document.QuerySelector(selector) is IHtmlFormElement;

    private static string Clean(string? text) => Blanks().Replace(text ?? "", " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
