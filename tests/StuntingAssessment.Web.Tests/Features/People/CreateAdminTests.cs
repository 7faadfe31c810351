using Microsoft.Extensions.DependencyInjection;
using StuntingAssessment.Domain;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Features.People.Cli;

namespace StuntingAssessment.Web.Tests.Features.People;

public sealed class CreateAdminTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Prints_a_link_that_gives_the_admin_a_password()
    {
        var link = await RunAsync("rini@provinsi.invalid", " Rini Wulandari ");

        link.Should().StartWith("http://portal.test/tautan/");
        (await portal.ReadAsync(db => db.Assignments.SingleAsync())).Role.Should().Be(Role.ProvinceAdmin);
        (await portal.TrailAsync()).Select(e => (e.Event, e.ActorName)).Should()
            .BeEquivalentTo([("AssignmentGiven", "sistem"), ("PersonInvited", "sistem"), ("AccountLinkMade", "sistem")]);
        using var browser = portal.Anonymous();
        var path = new Uri(link).AbsolutePath;
        var page = await browser.GetAsync(path);
        page.Heading.Should().Be("Selamat datang, Rini Wulandari");
        await browser.SubmitAsync(page, $"form[action='{path}']", ("Form.Password", World.Password), ("Form.Repeated", World.Password));
        using var admin = await portal.SignInAsAsync("rini@provinsi.invalid");
    }

    [Theory]
    [InlineData("bukan-surel", "Rini", "bukan alamat surel")]
    [InlineData("", "Rini", "bukan alamat surel")]
    [InlineData("a@b.invalid", "  ", "isi nama orangnya")]
    [InlineData("ADA@contoh.invalid", "Rini", "sudah dipakai")]
    public async Task Refuses_with_a_sentence(string email, string name, string part)
    {
        await portal.World.PersonAsync("ada@contoh.invalid", "Sudah Ada");

        var act = () => RunAsync(email, name);

        (await act.Should().ThrowAsync<RuleBrokenException>()).WithMessage($"*{part}*");
        (await portal.ReadAsync(db => db.Users.CountAsync())).Should().Be(1);
    }

    [Theory]
    [InlineData("create-admin")]
    [InlineData("create-admin", "--email", "a@b.invalid")]
    [InlineData("create-admin", "--name", "Rini")]
    public async Task The_verb_says_what_it_needs_and_exits_with_2(params string[] args)
    {
        using var stdout = new StringWriter();
        using var stderr = new StringWriter();

        (await Verbs.RunAsync(args, stdout, stderr)).Should().Be(2);

        stdout.ToString().Should().BeEmpty();
        stderr.ToString().Should().Contain("create-admin memerlukan --email dan --name.");
    }

    private Task<string> RunAsync(string email, string name) =>
        portal.WithAsync(services => services.GetRequiredService<CreateAdmin>().RunAsync(email, name, CancellationToken.None));
}
