using StuntingAssessment.Web.Features.Ansit;
using StuntingAssessment.Web.Features.Regions.Lists;
using StuntingAssessment.Web.Platform.Security.Authorization;
using StuntingAssessment.Web.Platform.Security.Scope;

namespace StuntingAssessment.Web.Tests.Platform.Security;

/// <summary>
/// Asks every address as every role with an own, a foreign, an unpublished and a missing thing. The three refusals: signed out to the sign-in page,
/// without the permission 403, outside the scope 404 with the body of what does not exist; and nothing ever answers 500.
/// </summary>
public sealed class CrawlTests(CrawlStage stage) : IClassFixture<CrawlStage>
{
    private PortalFixture Portal => stage.Portal;

    [Fact]
    public async Task Every_address_refuses_everybody_in_the_right_way()
    {
        var addresses = stage.Addresses();
        addresses.Should().HaveCountGreaterThan(60);
        var faults = new List<string>();

        using var nobody = Portal.Anonymous();
        foreach (var address in addresses)
        {
            var answer = await AskAsync(nobody, address, stage.Values);
            if (address.Permission is not null && answer.Status is not HttpStatusCode.Unauthorized && answer.Location?.StartsWith("/masuk", StringComparison.Ordinal) != true)
            {
                faults.Add($"signed out, {address}: {answer.Status}");
            }

            if (address.Permission is null && address.Pattern.Parameters.Contains("year") && answer.Status is not HttpStatusCode.NotFound)
            {
                faults.Add($"signed out, unpublished, {address}: {answer.Status}");
            }

            if (answer.Status is HttpStatusCode.InternalServerError)
            {
                faults.Add($"signed out, {address}: 500");
            }
        }

        foreach (var email in World.OneOfEach.Values)
        {
            using var browser = await Portal.SignInAsAsync(email);
            foreach (var address in addresses.Where(a => a.Permission is not null))
            {
                faults.AddRange(await AsOneRoleAsync(browser, email, address));
            }
        }

        faults.Should().BeEmpty();
    }

    [Fact]
    public async Task A_foreign_thing_has_the_body_of_a_missing_one()
    {
        using var browser = await Portal.SignInAsAsync(World.Coordinator(World.Nunukan));

        var foreign = await browser.GetAsync($"/berkas/{stage.Values["file"]}");
        var missing = await browser.GetAsync($"/berkas/{CrawlStage.MissingId}");

        foreign.Status.Should().Be(HttpStatusCode.NotFound);
        WithoutReference(foreign).Should().Be(WithoutReference(missing));
    }

    private async Task<List<string>> AsOneRoleAsync(Browser browser, string email, CrawlStage.Address address)
    {
        var faults = new List<string>();
        async Task ExpectAsync(string what, IReadOnlyDictionary<string, string> asked, params HttpStatusCode[] expected)
        {
            var answer = await AskAsync(browser, address, asked);
            if (expected.Length == 0 ? answer.Status is HttpStatusCode.InternalServerError or HttpStatusCode.Forbidden : !expected.Contains(answer.Status))
            {
                faults.Add($"{email}, {what}, {address}: {(int)answer.Status}");
            }
        }

        var has = CrawlStage.Has(email, address.Permission!.Value);
        if (!has)
        {
            await ExpectAsync("without permission", stage.Values, HttpStatusCode.Forbidden);
            foreach (var parameter in address.Pattern.Parameters.Where(IsLookedUp))
            {
                await ExpectAsync($"without permission, missing {parameter}", Missing(parameter), HttpStatusCode.Forbidden);
            }

            return faults;
        }

        await ExpectAsync("own", stage.Values);
        foreach (var parameter in address.Pattern.Parameters.Where(IsLookedUp))
        {
            await ExpectAsync($"missing {parameter}", Missing(parameter), HttpStatusCode.NotFound);
        }

        if (address.Pattern.Parameters.Contains("regency"))
        {
            if (email == World.Coordinator(World.Bulungan))
            {
                await ExpectAsync("foreign regency", stage.With("regency", World.Nunukan), HttpStatusCode.NotFound);
            }

            if (email == World.Panelist2 && address.Permission is not Permission.DeclareConflicts)
            {
                await ExpectAsync("regency in conflict", stage.With("regency", World.Malinau), HttpStatusCode.NotFound);
            }
        }

        return faults;
    }

    private static async Task<Page> AskAsync(Browser browser, CrawlStage.Address address, IReadOnlyDictionary<string, string> asked)
    {
        var url = CrawlStage.UrlOf(address, asked);
        return await browser.SendAsync(new HttpMethod(address.Method), url, address.Method is "GET" or "HEAD" ? null : new FormUrlEncodedContent([]));
    }

    /// <summary>What the scope looks up by itself, before anything else of the request is looked at.</summary>
    private static bool IsLookedUp(string parameter) => parameter is "year" or "regency" or "actionNo" || RouteTargets.All.Concat(AnsitRouteTargets.All).Append(RegionListTarget.Upload).Any(t => t.Key == parameter);

    private Dictionary<string, string> Missing(string parameter) =>
        stage.With(parameter, parameter switch { "year" => "1999", "regency" => "65.99", "actionNo" => "77", _ => CrawlStage.MissingId });

    private static string WithoutReference(Page page) => System.Text.RegularExpressions.Regex.Replace(page.Body, @"<code>.*?</code>|nonce=""[^""]*""|value=""CfDJ[^""]*""", "");
}
