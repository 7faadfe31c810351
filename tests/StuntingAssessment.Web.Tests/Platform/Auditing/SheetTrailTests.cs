using Microsoft.Extensions.DependencyInjection;
using StuntingAssessment.Domain;
using StuntingAssessment.Web.Platform.Auditing;
using StuntingAssessment.Web.Platform.Data;

namespace StuntingAssessment.Web.Tests.Platform.Auditing;

/// <summary>No way leads through the trail from a coded sheet to its panellist, or back.</summary>
public sealed class SheetTrailTests : IAsyncLifetime
{
    private const string Submitted = "engajukan lembar nilai Kabupaten Bulungan";

    private readonly PortalFixture portal = new();
    private Guid sheet;
    private Guid panelist;

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.World.BeginAsync(Phase.Presentation);
        var cycle = await portal.World.CycleAsync();
        panelist = await portal.World.IdOfAsync(World.Panelist2);
        sheet = await portal.WithAsync(async services =>
        {
            // As the panellist itself would: the row carries its name.
            services.GetRequiredService<AuditScope>().ActAs(panelist, "Panelis Nomor 2", null);
            var db = services.GetRequiredService<PortalDbContext>();
            var stamp = new Stamp(panelist, portal.Clock.Now.UtcDateTime);
            var declaration = Domain.Panel.ConflictDeclaration.Declare(portal.World.NewId(), cycle, World.Bulungan, false, null, stamp);
            var made = Domain.Panel.ScoreSheet.Open(portal.World.NewId(), portal.World.NewId(), cycle, World.Bulungan, declaration, stamp);
            made.SaveDraft(cycle, cycle.Rules.PanelCriteria.ToDictionary(c => c.Code, c => (decimal?)5), Domain.Panel.SheetNotes.None, stamp);
            made.Submit(cycle, confirmBlank: false, new string('a', 64), stamp);
            db.ConflictDeclarations.Add(declaration);
            db.ScoreSheets.Add(made);
            await db.SaveChangesAsync();
            return made.Id;
        });
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Theory]
    [InlineData(World.Admin1, true)]
    [InlineData(World.Observer, false)]
    public async Task The_whole_trail_names_the_panellist_to_an_admin_only(string email, bool named)
    {
        using var browser = await portal.SignInAsAsync(email);
        foreach (var address in new[] { "/jejak", "/jejak?jenis=ScoreSheet", "/jejak.csv" })
        {
            var page = await browser.GetAsync(address);
            page.Body.Should().Contain(Submitted, address);
            page.Body.Should().NotContain(sheet.ToString(), "a row that names a person leads to no sheet");
            var rows = address.EndsWith("csv", StringComparison.Ordinal) ? page.Body.Split('\n') : [.. page.TextsOf("tbody tr")];
            rows.Single(r => r.Contains(Submitted)).Contains("Panelis Nomor 2", StringComparison.Ordinal).Should().Be(named, $"{email} reads {address}");
        }
    }

    [Theory]
    [InlineData(World.Admin1)]
    [InlineData(World.Observer)]
    public async Task A_sheets_own_rows_are_not_found_by_the_sheet(string email)
    {
        using var browser = await portal.SignInAsAsync(email);
        foreach (var address in new[] { $"/jejak?benda={sheet}", $"/jejak?benda={sheet}&orang={panelist}", $"/jejak.csv?benda={sheet}" })
        {
            var page = await browser.GetAsync(address);
            page.Status.Should().Be(System.Net.HttpStatusCode.OK, address);
            page.Body.Should().NotContain(Submitted, $"its time and number are those of the row that names {email} the panellist");
        }
    }

    [Fact]
    public async Task An_observer_does_not_find_them_by_the_person()
    {
        using var observer = await portal.SignInAsAsync(World.Observer);
        (await observer.GetAsync($"/jejak?orang={panelist}")).Body.Should().NotContain(Submitted);
        (await observer.GetAsync($"/jejak?orang={panelist}&jenis=ScoreSheet")).Body.Should().NotContain(Submitted);
    }
}
