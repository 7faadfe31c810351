using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using StuntingAssessment.Web.Features.Ansit.Owners;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Tests.Platform.Security;

/// <summary>
/// A request that says in its query or its body what the address says already, with something foreign: nobody gets anything by it, at no address.
/// The scope is judged by the address, so nothing else may name what is acted on (decision 0040).
/// </summary>
public sealed class RepeatedKeysTests(CrawlStage stage) : IClassFixture<CrawlStage>
{
    private const string Own = "/penilaian/2024/ansit/65.01";
    private const string Figures = $"{Own}/capaian.csv";

    [Fact]
    public async Task Nobody_gets_anything_by_naming_a_foreign_thing_beside_the_address()
    {
        var foreign = await ForeignAsync();
        var addresses = stage.Addresses().Where(a => a.Pattern.Parameters.Count > 0).ToList();
        var (faults, refused) = (new List<string>(), 0);
        foreach (var email in World.OneOfEach.Values.Prepend(null))
        {
            using var browser = email is null ? stage.Portal.Anonymous() : await stage.Portal.SignInAsAsync(email);
            var token = (await browser.VisitAsync(email is null ? "/masuk" : "/akun")).AntiforgeryToken!;
            foreach (var address in addresses)
            {
                var may = address.Permission is null || (email is not null && CrawlStage.Has(email, address.Permission.Value));

                // Who may not come in at all is asked with everything at once.
                foreach (var keys in may ? address.Pattern.Parameters.Select(p => new[] { p }) : [[.. address.Pattern.Parameters]])
                {
                    foreach (var (how, request) in Repeating(address, [.. keys.Select(k => KeyValuePair.Create(k, foreign[k]))], token))
                    {
                        var answer = await AskAsync(browser, request);
                        refused += answer.Status is HttpStatusCode.BadRequest ? 1 : 0;
                        if (!IsRefusal(answer, email is null, may))
                        {
                            faults.Add($"{email ?? "signed out"}, {how} {string.Join(", ", keys)}, {address}: {(int)answer.Status}");
                        }
                    }
                }
            }
        }

        faults.Should().BeEmpty();
        refused.Should().BeGreaterThan(2_000, "a crawl of things that are not there proves nothing");
    }

    [Theory]
    [InlineData("regency=65.02")]
    [InlineData("Regency=65.02")]
    [InlineData("%72egency=65.02")]
    [InlineData("regency=65%2E02")]
    [InlineData("regency=65.01")]
    [InlineData("regency=")]
    [InlineData("regency")]
    [InlineData("regency=65.01&regency=65.02")]
    [InlineData("regency%5B%5D=65.02")]
    [InlineData("form.regency=65.02")]
    [InlineData("district.Regency=65.02")]
    [InlineData("kecamatan=&year=2023")]
    public async Task However_it_is_written(string pair)
    {
        using var coordinator = await stage.Portal.SignInAsAsync(World.Coordinator(World.Bulungan));

        (await coordinator.GetAsync(Figures)).Status.Should().Be(HttpStatusCode.OK);
        (await coordinator.GetAsync($"{Figures}?{pair}")).Status.Should().Be(HttpStatusCode.BadRequest, "in the query");
        (await coordinator.SendAsync(HttpMethod.Get, Figures, Typed(pair, "application/x-www-form-urlencoded"))).Status.Should().Be(HttpStatusCode.BadRequest, "in a body");
    }

    [Fact]
    public async Task In_every_kind_of_body()
    {
        using var coordinator = await stage.Portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        var own = (await coordinator.GetAsync(Figures)).Body;
        using var part = new MultipartFormDataContent { { new StringContent(World.Malinau), "regency" } };
        using var file = new MultipartFormDataContent { { new ByteArrayContent([1]), "regency", "65.02" } };

        (await coordinator.SendAsync(HttpMethod.Get, Figures, part)).Status.Should().Be(HttpStatusCode.BadRequest);
        (await coordinator.SendAsync(HttpMethod.Get, Figures, file)).Status.Should().Be(HttpStatusCode.BadRequest);
        (await coordinator.SendAsync(HttpMethod.Get, Figures, Typed("""{"regency":"65.02"}""", "application/json"))).Body.Should().Be(own, "nobody reads the JSON of a reading");
        (await coordinator.SendAsync(HttpMethod.Get, Figures, Typed("x", "multipart/form-data; boundary=b"))).Body.Should().Be(own, "nor a body that cannot be read");
    }

    [Fact]
    public async Task A_reading_ignores_its_body()
    {
        using var admin = await stage.Portal.SignInAsAsync(World.Admin1);
        const string list = "/pengguna/pengguna.csv";
        var all = (await admin.GetAsync(list)).Body;
        var end = $"/pengguna/{stage.Values["person"]}/penugasan/{stage.Values["assignment"]}/akhir";
        static string? PanelOf(Page page) => page.Document.QuerySelector("input[name='PanelOf']")!.GetAttribute("value");

        PanelOf(await admin.GetAsync($"{end}?panel=2024")).Should().Be("2024");
        PanelOf(await admin.SendAsync(HttpMethod.Get, end, Typed("panel=2024", "application/x-www-form-urlencoded"))).Should().BeNullOrEmpty();
        (await admin.GetAsync($"{list}?cari=pengamat")).Body.Should().NotBe(all);
        (await admin.SendAsync(HttpMethod.Get, list, Typed("cari=pengamat&filter.cari=pengamat", "application/x-www-form-urlencoded"))).Body.Should().Be(all);
    }

    [Fact]
    public async Task A_declared_conflict_is_not_passed()
    {
        using var panellist = await stage.Portal.SignInAsAsync(World.Panelist2);
        var page = await panellist.VisitAsync("/akun");
        const string panel = "/penilaian/2024/panel/65.01";

        (await panellist.GetAsync("/penilaian/2024/panel/65.02")).Status.Should().Be(HttpStatusCode.NotFound, "a conflict was declared");
        (await panellist.SendAsync(HttpMethod.Get, panel, Typed("regency=65.02", "application/x-www-form-urlencoded"))).Status.Should().Be(HttpStatusCode.BadRequest);
        (await panellist.SendAsync(HttpMethod.Get, $"{panel}/lembar", Typed("regency=65.02", "application/x-www-form-urlencoded"))).Status.Should().Be(HttpStatusCode.BadRequest);
        (await panellist.PostWithTokenAsync(page, $"{panel}/lembar", ("regency", World.Malinau))).Status.Should().Be(HttpStatusCode.BadRequest);
        (await panellist.SendJsonAsync(HttpMethod.Put, $"{panel}/lembar/draf?regency=65.02", new { version = Guid.Empty, fields = new Dictionary<string, string>() }, page)).Status
            .Should().Be(HttpStatusCode.BadRequest);
        (await stage.Portal.ReadAsync(db => db.ScoreSheets.AnyAsync(s => s.RegencyCode == World.Malinau))).Should().BeFalse();
    }

    [Fact]
    public async Task What_lies_outside_the_scope_stays_hidden_by_it()
    {
        using var coordinator = await stage.Portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        using var nobody = stage.Portal.Anonymous();

        (await coordinator.GetAsync("/penilaian/2024/ansit/65.02/capaian.csv?regency=65.01")).Status.Should().Be(HttpStatusCode.NotFound);
        (await coordinator.GetAsync("/penilaian/2024/atur/kriteria/1.1?criterion=1.2")).Status.Should().Be(HttpStatusCode.Forbidden);
        (await nobody.GetAsync($"{Figures}?regency=65.02")).Location.Should().StartWith("/masuk");
    }

    [Fact]
    public async Task No_page_of_the_portal_says_again_what_its_address_says()
    {
        var addresses = stage.Addresses();
        var (faults, seen) = (new HashSet<string>(), new HashSet<string>());
        foreach (var email in World.OneOfEach.Values)
        {
            using var browser = await stage.Portal.SignInAsAsync(email);
            foreach (var address in addresses.Where(a => a.IsReading && a.Permission is { } permission && CrawlStage.Has(email, permission)))
            {
                var page = await browser.GetAsync(CrawlStage.UrlOf(address, stage.Values));
                foreach (var (method, url, names) in SentFrom(page))
                {
                    seen.Add($"{method} {url}");
                    faults.UnionWith(addresses.Where(a => a.Method == method && Matches(a, url))
                        .SelectMany(a => a.Pattern.Parameters.Intersect(names, StringComparer.OrdinalIgnoreCase).Select(n => $"{address} sends {n} to {a}")));
                }
            }
        }

        faults.Should().BeEmpty();
        seen.Should().HaveCountGreaterThan(200);
    }

    private static IEnumerable<(string Method, string Url, IEnumerable<string> Names)> SentFrom(Page page) =>
    [
        .. page.Document.Forms.Select(f => (
            (f.GetAttribute("method") ?? "get").ToUpperInvariant(),
            PathOf(f.GetAttribute("action") is { Length: > 0 } action ? action : page.Url),
            f.Elements.Select(e => e.GetAttribute("name")).OfType<string>().Concat(KeysOf(f.GetAttribute("action") ?? "")).Select(n => n[(n.LastIndexOf('.') + 1)..]))),
        .. page.Document.Links.OfType<IHtmlAnchorElement>().Select(a => a.GetAttribute("href") ?? "").Where(h => h.StartsWith('/')).Select(h => ("GET", PathOf(h), KeysOf(h))),
    ];

    private static string PathOf(string url) => url.Split('?', '#')[0];

    private static IEnumerable<string> KeysOf(string url) =>
        url.Split('#')[0].Split('?') is [_, var query] ? query.Split('&').Select(p => WebUtility.UrlDecode(p.Split('=')[0])) : [];

    private static bool Matches(CrawlStage.Address address, string path) => Regex.IsMatch(path, "^/" + Regex.Replace(address.Pattern.Text, @"\{[^}]*\}", "[^/]+") + "$");

    private static bool IsRefusal(Page answer, bool isSignedOut, bool may) => answer.Status switch
    {
        HttpStatusCode.BadRequest or HttpStatusCode.NotFound => may,
        HttpStatusCode.Forbidden => !may && !isSignedOut,
        HttpStatusCode.Unauthorized => isSignedOut,
        HttpStatusCode.Redirect => isSignedOut && answer.Location!.StartsWith("/masuk", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>With a token, so that nothing but the repetition stands in the way.</summary>
    private IEnumerable<(string How, HttpRequestMessage Request)> Repeating(CrawlStage.Address address, IReadOnlyList<KeyValuePair<string, string>> said, string token)
    {
        var url = CrawlStage.UrlOf(address, stage.Values);
        HttpRequestMessage Request(string to, HttpContent? content)
        {
            var request = new HttpRequestMessage(new HttpMethod(address.Method), new Uri(to, UriKind.Relative)) { Content = content };
            request.Headers.Add("RequestVerificationToken", token);
            request.Headers.Accept.ParseAdd("text/html");
            return request;
        }

        var query = string.Join('&', said.Select(s => $"{s.Key.ToUpperInvariant()}={s.Value}"));
        yield return ("in the query", Request($"{url}?{query}", address.IsReading ? null : new FormUrlEncodedContent([])));
        yield return ("in the form", Request(url, new FormUrlEncodedContent(said)));
        if (!address.IsReading)
        {
            var parts = new MultipartFormDataContent();
            foreach (var (key, value) in said)
            {
                parts.Add(new StringContent(value), $"Form.{key}");
            }

            yield return ("in parts", Request(url, parts));
            yield return ("in a broken body", Request(url, Typed("x", "multipart/form-data; boundary=b")));
        }
    }

    private static async Task<Page> AskAsync(Browser browser, HttpRequestMessage request)
    {
        using (request)
        {
            return await Page.OfAsync(request.RequestUri!.ToString(), await browser.Client.SendAsync(request));
        }
    }

    private static StringContent Typed(string body, string type)
    {
        var content = new StringContent(body, Encoding.UTF8);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return content;
    }

    /// <summary>What is Malinau's where there is such a thing: nobody of the crawl may read all of it.</summary>
    private async Task<Dictionary<string, string>> ForeignAsync()
    {
        var cycle = await stage.Portal.World.CycleAsync();
        var (owners, places) = await stage.Portal.ReadAsync(async db => (
            await db.OwnerMapAsync(cycle, World.Malinau, CancellationToken.None),
            await db.AnsitRegencyAsync(cycle.ActivityYear, World.Malinau, CancellationToken.None)));
        return new Dictionary<string, string>(
            stage.Values.Select(v => KeyValuePair.Create(v.Key, v.Key switch
            {
                "regency" => World.Malinau,
                "office" => owners.Offices[0].Id.ToString(),
                "place" => places!.Places[1].Id.ToString(),
                _ when Guid.TryParse(v.Value, out _) => CrawlStage.MissingId,
                _ => v.Value,
            })),
            StringComparer.OrdinalIgnoreCase);
    }
}
