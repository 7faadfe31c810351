using System.Xml.Linq;
using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Tests.Instances;

/// <summary>The keys of cookies, kept by several instances.</summary>
public sealed class KeyRingTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Of_two_instances_that_both_found_no_key_the_second_takes_the_firsts()
    {
        var (one, other) = (new DatabaseKeyRing(portal.Services), new DatabaseKeyRing(portal.Services));
        await portal.WithDbAsync(db => db.DataProtectionKeys.ExecuteDeleteAsync());
        one.GetAllElements().Should().BeEmpty();
        other.GetAllElements().Should().BeEmpty();

        one.StoreElement(new XElement("key", "pertama"), "key-1");
        other.StoreElement(new XElement("key", "kedua"), "key-2");

        one.GetAllElements().Select(k => k.Value).Should().Equal("pertama");
        other.GetAllElements().Select(k => k.Value).Should().Equal("pertama");

        // A later one, in its time, is added beside it.
        other.StoreElement(new XElement("key", "ketiga"), "key-3");
        one.GetAllElements().Select(k => k.Value).Should().BeEquivalentTo(["pertama", "ketiga"]);
    }
}
