using AngleSharp.Html.Dom;
using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Tests.Features.Cycles.Setup;

/// <summary>Participants, agenda, places, invitees, panel.</summary>
public sealed class ProgrammeEditTests(SetupPortal cycles) : IClassFixture<SetupPortal>
{
    private const string Url = SetupPortal.Url + "/atur";

    [Fact]
    public async Task A_regency_leaves_and_comes_back_and_the_order_is_the_letters()
    {
        await cycles.World.ChangeCycleAsync(c => c.ChangeAgenda([]));
        (await cycles.NoticeOfAsync($"{Url}/peserta/65.04/hapus")).Should().Be("Kabupaten Tana Tidung dihapus dari peserta.");
        (await cycles.World.CycleAsync()).FindParticipant(World.TanaTidung).Should().BeNull();

        (await cycles.NoticeOfAsync($"{Url}/peserta-baru", ("Code", World.TanaTidung), ("Name", "Tana Tidung"))).Should().Be("Tana Tidung menjadi peserta.");
        await cycles.NoticeOfAsync($"{Url}/urutan-peserta", ("Places[65.04]", "1"));

        (await cycles.World.CycleAsync()).Participants[0].Should().Be(new CycleParticipant(World.TanaTidung, "Tana Tidung"));
        (await cycles.LastAsync(nameof(ParticipantsOrdered))).Payload.Should().Contain("65.04");
    }

    [Fact]
    public async Task A_participant_that_has_begun_stays()
    {
        await cycles.World.ChangeCycleAsync(c => c.ChangeAgenda([]));
        await cycles.World.FiledAsync(World.Malinau, 1);
        await cycles.World.DeclaredAsync(World.Panelist3, World.Malinau);

        var page = await cycles.SendAsync($"{Url}/peserta/65.02/hapus");

        page.Errors.Should().ContainSingle().Which.Should().Contain("1 aksi yang sudah dikerjakan, 1 pernyataan konflik kepentingan").And.Contain("Tandai tidak dinilai");
    }

    [Fact]
    public async Task A_district_takes_part_in_its_award()
    {
        await cycles.World.ChangeCycleAsync(c => c.AddAward(new AwardCategory("KEC", "Kecamatan terbaik", null, "INOV", false, [], null)));
        var without = await cycles.SendAsync($"{Url}/peserta-baru", ("Code", "65.01.01"));
        without.TextOf(".field--error").Should().Contain("kecamatan hanya ikut dalam satu penghargaan");

        await cycles.NoticeOfAsync($"{Url}/peserta-baru", ("Code", "65.01.01"), ("AwardCode", "KEC"));

        (await cycles.World.CycleAsync()).Participant("65.01.01").AwardCode.Should().Be("KEC");
        using var browser = await cycles.Portal.SignInAsAsync(World.Admin1);
        (await browser.GetAsync($"{Url}/peserta")).Text.Should().Contain("Kecamatan terbaik");
        await cycles.NoticeOfAsync($"{Url}/peserta/65.01.01/hapus");
    }

    [Theory]
    [InlineData("Code", "", "Pilih kabupaten/kota atau kecamatan.")]
    [InlineData("Code", "11.01", "Pilih kabupaten/kota atau kecamatan di provinsi ini.")]
    [InlineData("Code", "65.01", "Bulungan sudah menjadi peserta.")]
    public async Task A_wrong_participant_is_refused_at_its_field(string field, string typed, string sentence)
    {
        var page = await cycles.SendAsync($"{Url}/peserta-baru", [("Name", "Bulungan"), (field, typed)]);

        page.Status.Should().Be(HttpStatusCode.OK);
        page.TextOf(".field--error").Should().Contain(sentence);
    }

    [Fact]
    public async Task The_agenda_is_built_row_by_row_without_script()
    {
        await cycles.World.ChangeCycleAsync(c => c.ChangeAgenda([]));
        using var browser = await cycles.Portal.SignInAsAsync(World.Admin1);
        var page = await browser.GetAsync($"{Url}/agenda");
        page.Document.QuerySelector("main form button")!.HasAttribute("name").Should().BeFalse("Enter in a field must save, not take a row away");

        var typed = new (string, string?)[]
        {
            ("Days[0].Day", "2024-05-20"), ("Days[0].Items[1].From", "08:00"), ("Days[0].Items[1].To", "09:00"), ("Days[0].Items[1].Title", "Pembukaan"), ("Days[0].Items[1].By", "MC"),
        };
        var longer = await browser.SubmitAsync(page, "main form", [.. typed, ("Change", "acara-0")]);
        longer.Document.QuerySelectorAll(".agenda-row").Should().HaveCount(4);
        ((IHtmlInputElement)longer.Document.QuerySelector("[name='Days[0].Items[1].Title']")!).Value.Should().Be("Pembukaan");
        longer.Errors.Should().BeEmpty();

        var wrong = await browser.SubmitAsync(longer, "main form", ("Days[0].Items[3].From", "08:30"), ("Days[0].Items[3].To", "10:00"), ("Days[0].Items[3].RegencyCode", World.Bulungan));
        wrong.Errors.Should().Contain(e => e.Contains("Acara ini mulai sebelum acara di atasnya selesai pukul 09.00."));
        var row = wrong.Document.QuerySelector(".field--error")!.Closest(".agenda-row")!;
        ((IHtmlInputElement)row.QuerySelector("[name$='.From']")!).Value.Should().Be("08:30", "the sentence stands at the row that was typed");

        var name = row.QuerySelector("[name$='.From']")!.GetAttribute("name")!;
        var saved = await browser.SubmitAsync(wrong, "main form", (name, "09:00"));
        saved.Status.Should().Be(HttpStatusCode.Redirect, string.Join(" ", saved.Errors));
        (await cycles.World.CycleAsync()).Programme.Agenda.Single().Items.Should().Equal(
            new AgendaItem(new TimeOnly(8, 0), new TimeOnly(9, 0), "Pembukaan", "MC", null),
            new AgendaItem(new TimeOnly(9, 0), new TimeOnly(10, 0), "Paparan Kabupaten Bulungan", null, World.Bulungan));
        (await cycles.LastAsync(nameof(AgendaChanged))).Payload.Should().Contain("Pembukaan");
    }

    [Fact]
    public async Task Rows_and_days_go_and_move()
    {
        await cycles.World.ChangeCycleAsync(c => c.ChangeAgenda([new AgendaDay(new DateOnly(2024, 5, 20), [Item(8, "Satu"), Item(9, "Dua")]), new AgendaDay(new DateOnly(2024, 5, 21), [Item(8, "Tiga")])]));
        using var browser = await cycles.Portal.SignInAsAsync(World.Admin1);
        var page = await browser.GetAsync($"{Url}/agenda");

        var up = await browser.SubmitAsync(page, "main form", ("Change", "naik-0-1"));
        up.Document.QuerySelectorAll("[name$='.Title']").Cast<IHtmlInputElement>().Select(i => i.Value).Should().Equal("Dua", "Satu", "Tiga");
        var fewer = await browser.SubmitAsync(up, "main form", ("Change", "hapus-0-0"));
        fewer.Document.QuerySelectorAll(".agenda-row").Should().HaveCount(2);
        var oneDay = await browser.SubmitAsync(fewer, "main form", ("Change", "hapus-hari-1"));
        oneDay.Document.QuerySelectorAll(".agenda-day").Should().ContainSingle();
        (await cycles.World.CycleAsync()).Programme.Agenda.Should().HaveCount(2, "nothing is saved yet");
    }

    [Fact]
    public async Task Places_presentation_and_invitees_are_saved_with_entries()
    {
        await cycles.NoticeOfAsync($"{Url}/tempat", ("OpeningVenue", ""), ("Venues", "Aula\r\nRuang rapat\r\n"), ("MaxParticipantsPerRegency", "12"));
        await cycles.NoticeOfAsync($"{Url}/paparan", ("MaxSlides", "15"), ("SlidesDue", "2024-05-16"), ("Outline", "Inovasi"));
        await cycles.NoticeOfAsync($"{Url}/undangan", ("Rows[0].Offices", "Bappeda\r\nDinas Kesehatan"));

        var programme = (await cycles.World.CycleAsync()).Programme;
        (programme.OpeningVenue, programme.MaxParticipantsPerRegency).Should().Be((null, 12));
        programme.Venues.Should().Equal("Aula", "Ruang rapat");
        programme.Presentation.Should().Match<PresentationRules>(p => p.MaxSlides == 15 && p.SlidesDue == new DateOnly(2024, 5, 16) && p.Outline.Count == 1);
        programme.Invitees[0].Offices.Should().Equal("Bappeda", "Dinas Kesehatan");
        (await cycles.LastAsync(nameof(ProgrammeFactsChanged))).Payload.Should().Contain("Ruang rapat");
        (await cycles.SendAsync($"{Url}/tempat", ("MaxParticipantsPerRegency", "0"))).TextOf(".field--error").Should().Contain("Isi jumlah peserta 1 sampai 500.");
        var unnamed = await cycles.SendAsync($"{Url}/undangan", ("Rows[1].Heading", ""));
        unnamed.Status.Should().Be(HttpStatusCode.OK, unnamed.Text);
        unnamed.TextOf(".field--error").Should().Contain("Isi nama kelompok undangan.");
    }

    [Fact]
    public async Task A_person_joins_the_panel_and_leaves_it_on_the_panels_page()
    {
        var person = await cycles.World.PersonAsync("baru@contoh.invalid", "Anggota Baru");
        var address = $"{SetupPortal.Url}/panel-tim";
        (await cycles.NoticeOfAsync(address, ("Form.PersonId", person.ToString()), ("Form.Role", "Panelist"))).Should().Be("Anggota Baru ditambahkan sebagai panelis 2024.");
        var assignment = await cycles.Portal.ReadAsync(db => db.Assignments.SingleAsync(a => a.PersonId == person));
        assignment.Should().Match<Assignment>(a => a.Role == Role.Panelist && !a.IsChair);
        (await cycles.SendAsync(address, ("Form.PersonId", person.ToString()), ("Form.Role", "Panelist"))).TextOf(".field--error").Should().Contain("sudah memegang peran yang sama");
        (await cycles.SendAsync(address)).Errors.Should().Contain(e => e.Contains("Pilih orangnya."));
        (await cycles.SendAsync(address, ("Form.PersonId", person.ToString()), ("Form.Role", "Observer"))).TextOf(".field--error").Should().Contain("Pilih panelis atau tim teknis.");

        using var browser = await cycles.Portal.SignInAsAsync(World.Admin1);
        var page = await browser.GetAsync(address);
        var end = await browser.GetAsync(page.Document.QuerySelector($"a[href*='{assignment.Id}/akhir']")!.GetAttribute("href")!);
        (await browser.SubmitAsync(end, "main form")).Location.Should().Be(address, "the way leads back");
    }

    [Fact]
    public async Task The_panel_is_closed_in_the_plenary_and_the_team_is_not()
    {
        using var portal = new PortalFixture();
        await portal.InitializeAsync();
        await portal.World.BeginAsync(Phase.Plenary);
        var person = await portal.World.PersonAsync("baru@contoh.invalid", "Anggota Baru");
        using var browser = await portal.SignInAsAsync(World.Admin1);
        var page = await browser.GetAsync($"{SetupPortal.Url}/panel-tim");

        page.Text.Should().Contain("susunan panel tidak dapat diubah lagi");
        page.Document.QuerySelectorAll("[name='Form.Role']").Select(r => r.GetAttribute("value")).Should().Equal("Verifier");
        var refused = await browser.SubmitAsync(page, "main form", ("Form.PersonId", person.ToString()), ("Form.Role", "Panelist"));
        refused.Errors.Should().Contain(e => e.Contains("Susunan panel 2024 tidak dapat diubah pada tahap pleno."));
        (await browser.SubmitAsync(page, "main form", ("Form.PersonId", person.ToString()), ("Form.Role", "Verifier"))).Status.Should().Be(HttpStatusCode.Redirect);
    }

    private static AgendaItem Item(int hour, string title) => new(new TimeOnly(hour, 0), new TimeOnly(hour + 1, 0), title, null, null);
}
