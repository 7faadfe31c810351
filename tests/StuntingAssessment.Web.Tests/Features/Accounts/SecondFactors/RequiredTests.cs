using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Security;
using StuntingAssessment.Web.Platform.Security.Authentication;
using StuntingAssessment.Web.Platform.Security.Authorization;

namespace StuntingAssessment.Web.Tests.Features.Accounts.SecondFactors;

public sealed class RequiredTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();

    public async Task InitializeAsync()
    {
        portal.Settings["Security:SecondFactor"] = "Required";
        await portal.InitializeAsync();
        await portal.World.BeginAsync();
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData(World.Admin1)]
    [InlineData(World.Verifier)]
    [InlineData(World.Observer)]
    [InlineData(World.Panelist2)]
    [InlineData(World.Chair)]
    public async Task Whose_role_asks_for_it_reaches_only_the_own_account_before(string email)
    {
        using var browser = await portal.SignInAsAsync(email);
        var faults = new List<string>();
        foreach (var endpoint in portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is not null && e.Metadata.GetMetadata<IAllowAnonymous>() is null && e.Metadata.GetMetadata<OwnAccountAttribute>() is null))
        {
            var method = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0] ?? "GET";
            var url = "/" + System.Text.RegularExpressions.Regex.Replace(endpoint.RoutePattern.RawText!, @"\{\*?(\w+)([^}]*)\}", m =>
                m.Groups[2].Value.Contains("guid", StringComparison.Ordinal) ? Guid.Empty.ToString() : m.Groups[1].Value switch { "year" => "2024", "regency" => World.Bulungan, _ => "1" });
            var answer = await browser.SendAsync(new HttpMethod(method), url, method == "GET" ? null : new FormUrlEncodedContent([]));
            if (method == "GET" ? answer.Location != "/akun/dua-langkah" : answer.Status is not HttpStatusCode.Forbidden)
            {
                faults.Add($"{method} {url}: {answer.Status} {answer.Location}");
            }
        }

        faults.Should().BeEmpty();
        (await browser.GetAsync("/akun")).Status.Should().Be(HttpStatusCode.OK);
        (await browser.GetAsync("/akun/dua-langkah")).Text.Should().Contain("Wajib untuk peran Anda");
        (await browser.PostAsync("/penilaian/2024/tahap/maju")).Text.Should().Contain("mewajibkan masuk dua langkah");
    }

    [Fact]
    public void Only_pages_of_ones_own_account_are_exempt() =>
        portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.Where(e => e.Metadata.GetMetadata<OwnAccountAttribute>() is not null)
            .Select(e => e.Metadata.GetMetadata<ControllerActionDescriptor>()!.ControllerName).Distinct()
            .Should().BeEquivalentTo("Account", "Passwords", "Sessions", "SessionEnds", "SecondFactors", "RecoveryCodes", "SecondFactorReplacements", "SecondFactorRemovals", "StepUps");

    [Fact]
    public async Task Opens_everything_once_it_is_set_up_and_cannot_be_switched_off()
    {
        var (browser, phone, _) = await Authenticator.SetUpAsync(portal, World.Admin1);

        (await browser.GetAsync("/beranda")).Status.Should().Be(HttpStatusCode.OK);
        (await browser.GetAsync("/pengguna")).Status.Should().Be(HttpStatusCode.OK);
        (await browser.GetAsync("/akun/dua-langkah/nonaktif")).Location.Should().Be("/akun/dua-langkah");
        var token = (await browser.GetAsync("/akun")).AntiforgeryToken!;
        await browser.PostAsync("/akun/dua-langkah/nonaktif", ("__RequestVerificationToken", token), ("Password", World.Password), ("Code", phone.Next()));
        (await browser.GetAsync("/akun/dua-langkah")).Text.Should().Contain("mewajibkan masuk dua langkah");
        (await portal.TrailAsync()).Should().NotContain(e => e.Event == "SecondFactorRemoved");
        browser.Dispose();
    }

    [Fact]
    public async Task A_regency_is_not_asked()
    {
        using var browser = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));

        (await browser.GetAsync("/beranda")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(Role.ProvinceAdmin, true)]
    [InlineData(Role.Verifier, true)]
    [InlineData(Role.Panelist, true)]
    [InlineData(Role.Chair, true)]
    [InlineData(Role.Observer, true)]
    [InlineData(Role.RegencyCoordinator, false)]
    public void Which_roles_are_asked(Role role, bool asked)
    {
        new SecurityOptions { SecondFactor = SecondFactorRule.Required }.AsksSecondFactorOf([new HeldRole(role, null, null)]).Should().Be(asked);
        new SecurityOptions { SecondFactor = SecondFactorRule.Offered }.AsksSecondFactorOf([new HeldRole(role, null, null)]).Should().BeFalse();
    }
}
