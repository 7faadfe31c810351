using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using StuntingAssessment.Web.Platform;

namespace StuntingAssessment.Web.Tests.Instances;

/// <summary>Who is believed about X-Forwarded-Proto; the sign-in cookie's "secure" tells whether it was.</summary>
public sealed class TrustedProxyTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData(null, "127.0.0.1", true)]
    [InlineData(null, "172.18.0.3", false)]
    [InlineData("172.18.0.0/16", "172.18.0.3", true)]
    [InlineData("172.18.0.0/16", "::ffff:172.18.0.3", true)]
    [InlineData("172.18.0.0/16", "172.19.0.3", false)]
    [InlineData("10.0.0.5, fd00::/8", "10.0.0.5", true)]
    [InlineData("10.0.0.5, fd00::/8", "10.0.0.6", false)]
    [InlineData("10.0.0.5, fd00::/8", "fd00::12", true)]
    public async Task Only_the_named_ones_and_this_machine(string? trusted, string asker, bool isBelieved)
    {
        portal.Settings["Portal:TrustedProxies"] = trusted;
        await using var behind = portal.WithWebHostBuilder(b => b.ConfigureServices(s => s.AddSingleton<IStartupFilter>(new From(IPAddress.Parse(asker)))));
        using var client = behind.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false, BaseAddress = new Uri("http://portal.test") });
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.DefaultRequestHeaders.Add("X-Forwarded-Host", "penipu.example");

        using var page = await client.GetAsync(new Uri("/mulai", UriKind.Relative));

        var cookie = page.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("portal-form", StringComparison.Ordinal));
        cookie.Contains("secure", StringComparison.Ordinal).Should().Be(isBelieved);
        (await page.Content.ReadAsStringAsync()).Should().NotContain("penipu.example");
    }

    [Theory]
    [InlineData("bukan alamat")]
    [InlineData("10.0.0.0/40")]
    public void What_is_no_address_stops_the_start(string trusted)
    {
        portal.Settings["Portal:TrustedProxies"] = trusted;

        var start = () => portal.Services.GetRequiredService<IOptions<PortalOptions>>().Value;

        start.Should().Throw<OptionsValidationException>().WithMessage("*Portal:TrustedProxies*");
    }

    private sealed class From(IPAddress address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                context.Connection.RemoteIpAddress = address;
                return rest(context);
            });
            next(app);
        };
    }
}
