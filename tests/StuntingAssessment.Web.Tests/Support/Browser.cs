using System.Net.Http.Headers;
using System.Net.Http.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace StuntingAssessment.Web.Tests.Support;

/// <summary>Gets pages and sends their forms as a browser does: the hidden fields travel along, antiforgery too.</summary>
public sealed class Browser(HttpClient client) : IDisposable
{
    public HttpClient Client => client;

    public async Task<Page> GetAsync(string url) => await Page.OfAsync(url, await client.GetAsync(new Uri(url, UriKind.Relative)));

    /// <summary>Gets and follows redirects to the page a person would see.</summary>
    public async Task<Page> VisitAsync(string url)
    {
        var page = await GetAsync(url);
        for (var hops = 0; page.Location is { } next && hops < 5; hops++)
        {
            page = await GetAsync(next);
        }

        return page;
    }

    /// <summary>Sends the form with what it holds, changed by the given fields. A field given twice is sent twice; null takes it out.</summary>
    public Task<Page> SubmitAsync(Page page, string formSelector, params (string Name, string? Value)[] fields) =>
        SubmitAsync(page, formSelector, [], fields);

    public async Task<Page> SubmitAsync(Page page, string formSelector, IReadOnlyList<(string Field, string FileName, byte[] Content, string Type)> files, params (string Name, string? Value)[] fields)
    {
        var form = page.Document.QuerySelector<IHtmlFormElement>(formSelector)
            ?? throw new InvalidOperationException($"{page.Url} has no form {formSelector}. It says: {page.Text}");
        var values = FormValues(form).Where(v => !fields.Any(f => f.Name == v.Name)).Concat(fields.Where(f => f.Value is not null).Select(f => (f.Name, f.Value!))).ToList();
        var action = form.GetAttribute("action") is { Length: > 0 } target ? target : page.Url;
        HttpContent content;
        if (files.Count > 0 || form.Enctype == "multipart/form-data")
        {
            var multipart = new MultipartFormDataContent();
            values.ForEach(v => multipart.Add(new StringContent(v.Item2), v.Item1));
            foreach (var (field, fileName, bytes, type) in files)
            {
                var part = new ByteArrayContent(bytes);
                part.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
                multipart.Add(part, field, fileName);
            }

            content = multipart;
        }
        else
        {
            content = new FormUrlEncodedContent(values.Select(v => KeyValuePair.Create(v.Item1, v.Item2)));
        }

        return await SendAsync(HttpMethod.Post, action, content);
    }

    /// <summary>A post that brings only what is given, without the antiforgery token.</summary>
    public Task<Page> PostAsync(string url, params (string Name, string Value)[] fields) =>
        SendAsync(HttpMethod.Post, url, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));

    /// <summary>The same with the token of a page seen earlier: a form that is gone from the page by now.</summary>
    public Task<Page> PostWithTokenAsync(Page tokenFrom, string url, params (string Name, string Value)[] fields) =>
        PostAsync(url, [.. fields, ("__RequestVerificationToken", tokenFrom.AntiforgeryToken!)]);

    /// <summary>A script's JSON save, with the token of a page's form.</summary>
    public async Task<Page> SendJsonAsync(HttpMethod method, string url, object body, Page tokenFrom)
    {
        using var request = new HttpRequestMessage(method, url) { Content = JsonContent.Create(body) };
        request.Headers.Add("RequestVerificationToken", tokenFrom.AntiforgeryToken);
        request.Headers.Accept.ParseAdd("application/json");
        return await Page.OfAsync(url, await client.SendAsync(request));
    }

    public async Task<Page> SendAsync(HttpMethod method, string url, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, url) { Content = content };
        request.Headers.Accept.ParseAdd("text/html");
        return await Page.OfAsync(url, await client.SendAsync(request));
    }

    public void Dispose() => client.Dispose();

    private static IEnumerable<(string Name, string Value)> FormValues(IHtmlFormElement form)
    {
        foreach (var element in form.Elements.Where(e => !e.HasAttribute("disabled")))
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "submit" or "button" or "file" or "image" or "reset" }:
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }:
                    break;
                case IHtmlInputElement { Name: { Length: > 0 } name } input:
                    yield return (name, input.Value);
                    break;
                case IHtmlTextAreaElement { Name: { Length: > 0 } name } area:
                    yield return (name, area.Value);
                    break;
                case IHtmlSelectElement { Name: { Length: > 0 } name } select when select.Value is not null:
                    yield return (name, select.Value);
                    break;
                default:
                    break;
            }
        }
    }
}
