using Microsoft.Extensions.Options;
using StuntingAssessment.Web.Platform;
using StuntingAssessment.Web.Platform.Web;

namespace StuntingAssessment.Web.Tests.Platform.Web;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("https://stunting.provinsi.go.id", "https://stunting.provinsi.go.id/tautan/x")]
    [InlineData("https://provinsi.go.id/stunting/", "https://provinsi.go.id/stunting/tautan/x")]
    [InlineData(null, "/tautan/x")]
    public void Comes_from_the_settings_only(string? configured, string expected)
    {
        var address = new PublicAddress(Options.Create(new PortalOptions { PublicUrl = configured }));

        address.Of("/tautan/x").Should().Be(expected);
        address.IsKnown.Should().Be(configured is not null);
    }
}
