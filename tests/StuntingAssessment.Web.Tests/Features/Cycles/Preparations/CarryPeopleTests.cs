using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Security.Authorization;

namespace StuntingAssessment.Web.Tests.Features.Cycles.Preparations;

public sealed class CarryPeopleTests : IAsyncLifetime
{
    private const string Url = PreparationPortal.Url + "/salin/orang";
    private const string Form = "form[action$='/salin/orang']";

    private readonly PreparationPortal preparations = new();

    public Task InitializeAsync() => preparations.InitializeAsync();

    public Task DisposeAsync() => preparations.DisposeAsync();

    [Fact]
    public async Task Those_who_are_chosen_get_an_assignment_in_the_new_cycle_and_the_chair_stays_chair()
    {
        using var browser = await preparations.Portal.SignInAsAsync(World.Admin1);
        var page = await browser.GetAsync(Url);
        page.Document.QuerySelectorAll("[name=Panelists]").Should().HaveCount(6);
        var (chair, verifier) = (await IdAsync(World.Chair), await IdAsync(World.Verifier));

        var answer = await browser.SubmitAsync(page, Form, ("Panelists", chair), ("Panelists", await IdAsync(World.Panelist2)), ("Verifiers", verifier));

        answer.Location.Should().Be(PreparationPortal.Url + "/persiapan");
        (await browser.GetAsync(answer.Location!)).TextOf(".notice--page").Should().Be("3 penugasan diberikan untuk siklus 2025.");
        var cycle = await preparations.NextAsync();
        var given = await preparations.Portal.ReadAsync(db => db.Assignments.AsNoTracking().Where(a => a.CycleId == cycle.Id).ToListAsync());
        given.Select(a => (a.Role, a.IsChair)).Should().BeEquivalentTo([(Role.Panelist, true), (Role.Panelist, false), (Role.Verifier, false)]);
        (await preparations.Portal.TrailAsync()).Count(e => e.Event == nameof(AssignmentGiven) && e.ActorName == "Admin Satu").Should().Be(3);
        (await preparations.Portal.ReadAsync(db => db.Assignments.CountAsync(a => a.CycleId != cycle.Id && a.Role == Role.Panelist && a.To == null))).Should().Be(6, "the earlier cycle keeps its panel");
        var again = await browser.GetAsync(Url);
        again.Document.QuerySelectorAll("[name=Panelists][disabled]").Should().HaveCount(2);
        again.Text.Should().Contain("Sudah bertugas pada siklus ini.");
    }

    [Fact]
    public async Task Nobody_chosen_is_told_and_who_became_a_coordinator_is_refused_by_name()
    {
        using var browser = await preparations.Portal.SignInAsAsync(World.Admin1);
        var page = await browser.GetAsync(Url);
        (await browser.SubmitAsync(page, Form)).Errors.Should().Equal("Pilih sedikitnya satu orang.");

        await preparations.Portal.WithDbAsync(async db =>
        {
            var person = await IdOfAsync(World.Panelist3);
            var own = await db.Assignments.SingleAsync(a => a.PersonId == person);
            var cycle = await db.Cycles.AsNoTracking().SingleAsync(c => c.AssessmentYear == 2024);
            own.End(new DateOnly(2024, 1, 1), cycle);
            db.Assignments.Add(Assignment.Give(preparations.World.NewId(), person, Role.RegencyCoordinator, World.Malinau, null, new DateOnly(2024, 1, 2), null, false, [own]));
            await db.SaveChangesAsync();
        });

        var refused = await browser.SubmitAsync(page, Form, ("Panelists", await IdAsync(World.Panelist3)), ("Panelists", await IdAsync(World.Panelist2)));
        refused.Errors.Should().Contain(e => e.StartsWith("Panelis Nomor 3: Koordinator", StringComparison.Ordinal));
        var next = await preparations.NextAsync();
        (await preparations.Portal.ReadAsync(db => db.Assignments.AnyAsync(a => a.CycleId == next.Id))).Should().BeFalse("all or nobody");
    }

    [Fact]
    public async Task Is_for_those_who_manage_people_only()
    {
        foreach (var email in World.Without(Permission.ManagePeople))
        {
            using var other = await preparations.Portal.SignInAsAsync(email);
            (await other.GetAsync(Url)).Status.Should().Be(HttpStatusCode.Forbidden, email);
            (await other.PostAsync(Url)).Status.Should().Be(HttpStatusCode.Forbidden, email);
        }

        using var browser = await preparations.Portal.SignInAsAsync(World.Admin1);
        (await browser.PostAsync(Url)).Status.Should().Be(HttpStatusCode.BadRequest);
        (await browser.GetAsync("/penilaian/2024/salin/orang")).Status.Should().Be(HttpStatusCode.NotFound, "there is no earlier cycle");
    }

    private Task<Guid> IdOfAsync(string email) => preparations.World.IdOfAsync(email);

    private async Task<string> IdAsync(string email) => (await IdOfAsync(email)).ToString();
}
