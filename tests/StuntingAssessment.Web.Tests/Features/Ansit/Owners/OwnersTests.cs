using StuntingAssessment.Domain.Agencies;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Features.Ansit.Owners;
using StuntingAssessment.Web.Platform.Data;
using StuntingAssessment.Web.Platform.Security.Authorization;

namespace StuntingAssessment.Web.Tests.Features.Ansit.Owners;

/// <summary>Who has which number in a regency.</summary>
public sealed class OwnersTests : IAsyncLifetime
{
    private const string Url = "/penilaian/2024/ansit/65.01/pemilik";
    private const string Form = "main form[action*='/pemilik/']";

    private readonly PortalFixture portal = new();

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.World.BeginAsync(Phase.Submission);
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Is_read_by_those_who_enter_or_check_the_regencys_numbers_and_changed_by_the_admin()
    {
        foreach (var email in World.OneOfEach.Values)
        {
            using var browser = await portal.SignInAsAsync(email);
            var mayRead = !World.Without(Permission.ViewAnsit).Contains(email);
            (await browser.GetAsync(Url)).Status.Should().Be(mayRead ? HttpStatusCode.OK : HttpStatusCode.Forbidden, email);
            var form = await browser.GetAsync(Url + "/BUMIL");
            form.Status.Should().Be(email == World.Admin1 ? HttpStatusCode.OK : HttpStatusCode.Forbidden, email);
            if (email != World.Admin1)
            {
                (await browser.PostAsync(Url + "/BUMIL", ("Office", "baku"))).Status.Should().Be(HttpStatusCode.Forbidden, email);
            }
        }

        using var elsewhere = await portal.SignInAsAsync(World.Coordinator(World.Malinau));
        (await elsewhere.GetAsync(Url)).Status.Should().Be(HttpStatusCode.NotFound);
        using var admin = await portal.SignInAsAsync(World.Admin1);
        foreach (var address in new[] { Url + "/E99", Url + "/S03", "/penilaian/2024/ansit/65.99/pemilik", "/penilaian/2024/ansit/65.99/pemilik/BUMIL" })
        {
            (await admin.GetAsync(address)).Status.Should().Be(HttpStatusCode.NotFound, address);
        }
    }

    [Fact]
    public async Task Gaps_doubles_and_owners_without_an_account_are_counted_and_shown()
    {
        await portal.WithDbAsync(async db =>
        {
            var regency = await db.Regions.Where(r => r.Code == World.Bulungan).Select(r => r.Id).SingleAsync();
            db.Agencies.Add(Agency.Found(portal.World.NewId(), regency, "Unit Perikanan", ["PERIKANAN"], 2024));
            (await OfficeAsync(db, "KEMENAG")).End(2023);
            await db.SaveChangesAsync();
        });
        using var browser = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        var page = await browser.GetAsync(Url);

        // KEMENAG has CATIN, E06 and P28; PERIKANAN has E22; of the others only the health office has an operator.
        Stat(page, "Tanpa pemilik").Should().Be("3");
        Stat(page, "Pemilik ganda").Should().Be("1");
        var catalog = (await portal.World.CycleAsync()).Catalog;
        Stat(page, "Tanpa akun").Should().Be($"{catalog.Measures.Count(m => m.Owner is not ("DINKES" or "KEMENAG" or "PERIKANAN"))}");
        Stat(page, "Sasaran dan indikator").Should().Be($"{catalog.Measures.Count}");
        page.Row("Dinas Kesehatan").Should().Equal("Dinas Kesehatan", "DINKES", $"{catalog.Measures.Count(m => m.Owner == "DINKES")}", "1 orang");
        page.Row("Dinas Sosial")[3].Should().Be("Belum ada akun");
        page.Row("TP PKK")[3].Should().Be("tidak diperlukan");

        var gaps = await browser.GetAsync(Url + "?keadaan=celah");
        gaps.TextsOf(".only-narrow li").Should().HaveCount(3).And.OnlyContain(t => t.Contains("Tidak ada perangkat daerahnya"));
        (await browser.GetAsync(Url + "?keadaan=ganda")).TextsOf(".only-narrow li").Should().ContainSingle().Which.Should().StartWith("E22").And.Contain("Dinas Perikanan; Unit Perikanan");
        var office = await portal.ReadAsync(db => OfficeAsync(db, "DPMD"));
        (await browser.GetAsync($"{Url}?opd={office.Id}")).Text.Should().Contain($"{catalog.Measures.Count(m => m.Owner == "DPMD")} angka milik {office.Name}.");
    }

    [Fact]
    public async Task The_admin_chooses_an_owner_and_goes_back_to_the_usual_one()
    {
        var school = await portal.ReadAsync(db => OfficeAsync(db, "DIKBUD"));
        using var browser = await portal.SignInAsAsync(World.Admin1);
        var page = await browser.GetAsync(Url + "/P09");
        page.Document.QuerySelector("[name=Office][checked]")!.GetAttribute("value").Should().Be("baku");

        var answer = await browser.SubmitAsync(page, Form, ("Office", school.Id.ToString()));

        answer.Location.Should().Be(Url);
        (await browser.GetAsync(Url)).TextOf(".notice--page").Should().EndWith($": {school.Name}.");
        var map = await MapAsync();
        (map["P09"].IsChosen, map["P09"].Offices.Single().Id).Should().Be((true, school.Id));
        var entry = (await portal.TrailAsync()).Last(e => e.Event == nameof(OwnerChosen));
        (entry.ActorName, entry.RegencyCode).Should().Be(("Admin Satu", World.Bulungan));

        await browser.SubmitAsync(await browser.GetAsync(Url + "/P09"), Form, ("Office", "baku"));
        (await MapAsync())["P09"].IsChosen.Should().BeFalse();
    }

    [Fact]
    public async Task What_was_not_chosen_writes_nothing_and_a_foreign_office_is_refused()
    {
        var foreign = await portal.ReadAsync(db => db.Agencies.Where(a => db.Regions.Any(r => r.Id == a.RegionId && r.Code == World.Malinau)).Select(a => a.Id).FirstAsync());
        using var browser = await portal.SignInAsAsync(World.Admin1);
        var page = await browser.GetAsync(Url + "/P09");

        (await browser.SubmitAsync(page, Form, ("Office", "baku"))).Location.Should().Be(Url);
        (await browser.SubmitAsync(page, Form, ("Office", foreign.ToString()))).Errors.Should().Contain("Pilih perangkat daerah dari daftar.");
        (await browser.SubmitAsync(page, Form, ("Office", null))).Errors.Should().Contain("Pilih pemiliknya.");

        (await portal.ReadAsync(db => db.AnsitOwnerships.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task Of_two_who_choose_at_once_the_second_is_told()
    {
        var school = (await portal.ReadAsync(db => OfficeAsync(db, "DIKBUD"))).Id.ToString();
        using var browser = await portal.SignInAsAsync(World.Admin1);
        var (first, second) = (await browser.GetAsync(Url + "/P09"), await browser.GetAsync(Url + "/E11"));

        (await browser.SubmitAsync(first, Form, ("Office", school))).Status.Should().Be(HttpStatusCode.Redirect);
        (await browser.SubmitAsync(second, Form, ("Office", school))).Status.Should().Be(HttpStatusCode.Conflict, "its form knows of no choices");
        var third = await browser.GetAsync(Url + "/E11");
        (await browser.SubmitAsync(third, Form, ("Office", school))).Status.Should().Be(HttpStatusCode.Redirect);
        (await browser.SubmitAsync(third, Form, ("Office", "baku"))).Status.Should().Be(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task From_the_presentation_on_nothing_is_chosen_any_more()
    {
        using var browser = await portal.SignInAsAsync(World.Admin1);
        var open = await browser.GetAsync(Url + "/P09");
        var school = (await portal.ReadAsync(db => OfficeAsync(db, "DIKBUD"))).Id.ToString();
        await portal.World.MoveToAsync(Phase.Presentation);

        (await browser.SubmitAsync(open, Form, ("Office", school))).Errors.Should().Contain("Pemilik angka tidak dapat diubah pada tahap paparan: Master Ansit tidak diisi lagi.");
        var page = await browser.GetAsync(Url);
        page.Text.Should().Contain("Pemilik tidak dapat diubah pada tahap paparan");
        page.Document.QuerySelectorAll("main a[href*='/pemilik/']").Should().BeEmpty();
    }

    [Fact]
    public async Task Takes_as_many_queries_with_choices_as_without()
    {
        using var browser = await portal.SignInAsAsync(World.Admin1);
        async Task<int> CountAsync()
        {
            await browser.GetAsync(Url);
            portal.Queries.Reset();
            await browser.GetAsync(Url);
            return portal.Queries.Count;
        }

        var before = await CountAsync();
        await portal.WithDbAsync(async db =>
        {
            var cycle = await db.Cycles.AsNoTracking().SingleAsync(c => c.AssessmentYear == 2024);
            var ownership = AnsitOwnership.Of(portal.World.NewId(), cycle.Id, World.Bulungan);
            var office = await OfficeAsync(db, "DIKBUD");
            foreach (var code in new[] { "P09", "E11", "BUMIL" })
            {
                ownership.Choose(cycle, cycle.Catalog.FindMeasure(code)!, office);
            }

            db.AnsitOwnerships.Add(ownership);
            await db.SaveChangesAsync();
        });

        (await CountAsync()).Should().Be(before).And.BeLessThanOrEqualTo(8);
    }

    [Fact]
    public async Task A_cloned_cycle_takes_the_choices_along_for_the_offices_that_still_are()
    {
        await portal.WithDbAsync(async db =>
        {
            var cycle = await db.Cycles.AsNoTracking().SingleAsync(c => c.AssessmentYear == 2024);
            var ownership = AnsitOwnership.Of(portal.World.NewId(), cycle.Id, World.Bulungan);
            var (school, faith) = (await OfficeAsync(db, "DIKBUD"), await OfficeAsync(db, "KEMENAG"));
            ownership.Choose(cycle, cycle.Catalog.FindMeasure("P09")!, school);
            ownership.Choose(cycle, cycle.Catalog.FindMeasure("E11")!, faith);
            faith.End(2024);
            db.AnsitOwnerships.Add(ownership);
            await db.SaveChangesAsync();
        });
        using var browser = await portal.SignInAsAsync(World.Admin1);

        await browser.SubmitAsync(await browser.GetAsync("/penilaian/baru"), "main form");

        var next = await portal.World.CycleAsync(2025);
        var carried = await portal.ReadAsync(db => db.AnsitOwnerships.AsNoTracking().SingleAsync(o => o.CycleId == next.Id));
        carried.Chosen.Keys.Should().Equal("P09");
        (await portal.TrailAsync()).Should().ContainSingle(e => e.Event == nameof(OwnersCarried) && e.RegencyCode == World.Bulungan && e.ActorName == "Admin Satu");
    }

    [Fact]
    public async Task An_operator_whose_office_leads_no_action_signs_in_and_sees_the_cycle()
    {
        const string email = "operator.perikanan@contoh.invalid";
        await portal.WithDbAsync(async db =>
        {
            var office = await OfficeAsync(db, "PERIKANAN");
            var person = await portal.World.PersonAsync(email, "Operator Perikanan");
            db.Assignments.Add(Assignment.Give(portal.World.NewId(), person, Role.AgencyOperator, World.Bulungan, null, new DateOnly(2023, 1, 1), null, false, [], seat: new OperatorSeat(office.RegionId, [office])));
            await db.SaveChangesAsync();
        });
        using var browser = await portal.SignInAsAsync(email);

        foreach (var address in new[] { "/beranda", "/penilaian", "/penilaian/2024", "/penilaian/2024/indikator", Url, "/penilaian/2024/bukti" })
        {
            (await browser.GetAsync(address)).Status.Should().Be(HttpStatusCode.OK, address);
        }

        (await browser.GetAsync("/penilaian/2024/65.01/aksi/1")).Status.Should().Be(HttpStatusCode.NotFound, "its office leads none");
    }

    private static async Task<Agency> OfficeAsync(PortalDbContext db, string code)
    {
        var regency = await db.Regions.Where(r => r.Code == World.Bulungan).Select(r => r.Id).SingleAsync();
        return (await db.Agencies.Where(a => a.RegionId == regency).ToListAsync()).First(a => a.Codes.Contains(code));
    }

    private async Task<OwnerMap> MapAsync()
    {
        var cycle = await portal.World.CycleAsync();
        return await portal.ReadAsync(db => db.OwnerMapAsync(cycle, World.Bulungan, CancellationToken.None));
    }

    private static string Stat(Page page, string label) =>
        page.Document.QuerySelectorAll(".stats > *").Single(s => s.QuerySelector("dt")!.TextContent.Trim() == label).QuerySelector("dd")!.TextContent.Trim();
}
