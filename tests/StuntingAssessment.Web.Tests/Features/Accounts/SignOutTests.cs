namespace StuntingAssessment.Web.Tests.Features.Accounts;

public sealed class SignOutTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Ends_the_session_and_leaves_an_entry()
    {
        await portal.World.PersonAsync(World.Observer, "Pengamat Satu");
        using var browser = await portal.SignInAsAsync(World.Observer);
        var page = await browser.GetAsync("/akun");

        var answer = await browser.SubmitAsync(page, "form[action='/keluar']");

        answer.Location.Should().Be("/masuk");
        (await browser.GetAsync("/masuk")).Document.Body!.TextContent.Should().Contain("Anda sudah keluar dari portal.");
        (await browser.GetAsync("/akun")).Location.Should().StartWith("/masuk");
        var last = (await portal.TrailAsync())[^1];
        (last.Event, last.ActorName).Should().Be(("SignedOut", "Pengamat Satu"));
    }
}
