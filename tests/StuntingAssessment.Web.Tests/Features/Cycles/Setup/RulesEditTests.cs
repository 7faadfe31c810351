using AngleSharp.Html.Dom;
using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Web.Tests.Features.Cycles.Setup;

/// <summary>Actions, requirements, components, proofs, awards.</summary>
public sealed class RulesEditTests(SetupPortal cycles) : IClassFixture<SetupPortal>
{
    private const string Url = SetupPortal.Url + "/atur";

    [Fact]
    public async Task A_supporting_action_is_added_shown_and_recorded()
    {
        var notice = await cycles.NoticeOfAsync($"{Url}/aksi-baru", ("No", "9"), ("Name", " Inovasi daerah "), ("Kind", "Supporting"), ("Weight", "7,5"), ("LeadAgency", "Bappeda"));

        notice.Should().StartWith("Aksi 9 ditambahkan.");
        var cycle = await cycles.World.CycleAsync();
        cycle.Rules.Action(9).Should().Match<ConvergenceAction>(a => a.Name == "Inovasi daerah" && a.Kind == ActionKind.Supporting && a.Weight == 7.5m && a.LeadAgency == "Bappeda");
        cycle.IsRulesConfirmed.Should().BeFalse();
        (await cycles.LastAsync(nameof(ActionAdded))).Payload.Should().Contain("Inovasi daerah");
        using var browser = await cycles.Portal.SignInAsAsync(World.Admin1);
        (await browser.GetAsync(SetupPortal.Url)).Text.Should().Contain("8 aksi utama dan 1 aksi pendukung");
    }

    [Theory]
    [InlineData("No", "3", "Nomor 3 sudah dipakai aksi lain.")]
    [InlineData("No", "100", "Isi nomor 0 sampai 99.")]
    [InlineData("Name", "", "Isi nama aksi.")]
    [InlineData("Weight", "0", "Bobot aksi harus lebih dari 0.")]
    [InlineData("Weight", "7.5", "Gunakan koma untuk desimal: 7,5")]
    public async Task A_wrong_action_is_refused_at_its_field_and_nothing_typed_is_lost(string field, string typed, string sentence)
    {
        var page = await cycles.SendAsync($"{Url}/aksi-baru", [("No", "12"), ("Name", "Nama"), ("Weight", "1"), ("LeadAgency", "Dinas Kesehatan"), (field, typed)]);

        page.Status.Should().Be(HttpStatusCode.OK);
        page.TextOf(".field--error").Should().Contain(sentence);
        ((IHtmlInputElement)page.Document.QuerySelector("[name=LeadAgency]")!).Value.Should().Be("Dinas Kesehatan");
    }

    [Fact]
    public async Task An_action_that_a_regency_works_on_is_not_removed_and_keeps_its_number()
    {
        await cycles.World.FiledAsync(World.Bulungan, 7);

        var removal = await cycles.SendAsync($"{Url}/aksi/7/hapus");
        var renumbering = await cycles.SendAsync($"{Url}/nomor-aksi", ("Places[7]", "8"), ("Places[8]", "7"));
        var requirement = await cycles.SendAsync($"{Url}/aksi/7/syarat/7.a/hapus");

        removal.Errors.Should().Contain("Aksi 7 sudah dikerjakan oleh Kabupaten Bulungan dan tidak dapat dihapus.");
        renumbering.Errors.Should().Contain(e => e.Contains("Aksi 7 sudah dikerjakan kabupaten/kota"));
        requirement.Errors.Should().Contain("Persyaratan 7.a sudah dipakai oleh Kabupaten Bulungan dan tidak dapat dihapus.");
    }

    [Fact]
    public async Task A_requirement_is_added_changed_ordered_and_removed()
    {
        await cycles.NoticeOfAsync($"{Url}/aksi/2/syarat-baru", ("Code", "2.z"), ("Name", "Notula rapat"), ("Kind", "FileOrLink"), ("OnTheDay", "true"));
        await cycles.NoticeOfAsync($"{Url}/aksi/2/syarat/2.z", ("Name", "Notula rapat TPPS"), ("Note", "Dengan daftar hadir"));
        await cycles.NoticeOfAsync($"{Url}/aksi/2/urutan-syarat", ("Places[2.z]", "1"));

        var asked = (await cycles.World.CycleAsync()).Rules.Action(2).Requirements;
        asked.Select(r => r.Code).Should().Equal("2.z", "2.a", "2.b");
        asked[0].Should().Be(new EvidenceRequirement("2.z", "Notula rapat TPPS", RequirementKind.FileOrLink, true, true, false, "Dengan daftar hadir", null));

        (await cycles.NoticeOfAsync($"{Url}/aksi/2/syarat/2.z/hapus")).Should().StartWith("Persyaratan 2.z dihapus.");
        (await cycles.LastAsync(nameof(RequirementRemoved))).Payload.Should().Contain("Notula rapat TPPS");
    }

    [Fact]
    public async Task Proof_is_chosen_from_the_requirements_of_the_action()
    {
        using var browser = await cycles.Portal.SignInAsAsync(World.Admin1);
        var page = await browser.GetAsync($"{Url}/kriteria/3.1");
        page.Document.QuerySelectorAll("[name=Proof]").Select(p => p.GetAttribute("value")).Should().Contain("3.d").And.NotContain("1.b");

        (await browser.SubmitAsync(page, "form[action$='/kriteria/3.1']", ("Proof", "3.a"), ("Proof", "3.d"))).Status.Should().Be(HttpStatusCode.Redirect);

        (await cycles.World.CycleAsync()).Rules.Criterion("3.1").Proof.Should().Equal("3.a", "3.d");
    }

    [Fact]
    public async Task Criteria_of_one_action_are_ordered()
    {
        var before = (await cycles.World.CycleAsync()).Rules.Criteria.Where(c => c.Action == 1).Select(c => c.Code).ToList();

        await cycles.NoticeOfAsync($"{Url}/urutan-kriteria/DOC?aksi=1", ($"Places[{before[^1]}]", "1"));

        (await cycles.World.CycleAsync()).Rules.Criteria.Where(c => c.Action == 1).Select(c => c.Code).Should().Equal([before[^1], .. before.SkipLast(1)]);
    }

    [Fact]
    public async Task Components_are_added_without_script_and_saved_together()
    {
        using var browser = await cycles.Portal.SignInAsAsync(World.Admin1);
        var page = await browser.GetAsync($"{Url}/komponen");
        var longer = await browser.SubmitAsync(page, "main form", ("Change", "tambah"), ("Rows[0].Weight", "60"));
        longer.Errors.Should().BeEmpty("adding a row asks nothing");
        ((IHtmlInputElement)longer.Document.QuerySelector("[name='Rows[0].Weight']")!).Value.Should().Be("60");

        var wrong = await browser.SubmitAsync(longer, "main form", ("Rows[3].Code", "LAP"), ("Rows[3].Name", "Kunjungan lapangan"), ("Rows[3].Weight", "0"));
        wrong.TextOf(".field--error").Should().Contain("Jumlah bobot komponen harus 100, sekarang 90.");
        var right = await browser.SubmitAsync(wrong, "main form", ("Rows[1].Weight", "40"));

        right.Status.Should().Be(HttpStatusCode.Redirect);
        var rules = (await cycles.World.CycleAsync()).Rules;
        rules.Components.Select(c => (c.Code, c.Weight)).Should().Equal(("DOC", 60m), ("PRES", 40m), ("INOV", 0m), ("LAP", 0m));
        rules.Component("LAP").Source.Should().Be(ComponentSource.Panel);
        (await cycles.SendAsync($"{Url}/komponen", ("Rows[0].Code", null), ("Rows[0].Kept", null), ("Rows[0].Name", null), ("Rows[0].Weight", null))).Status.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("40.000.000", 40_000_000)]
    [InlineData("Rp12.500.000,00", 12_500_000)]
    [InlineData("7500000", 7_500_000)]
    public async Task Money_is_typed_as_people_write_it(string typed, long expected)
    {
        var code = $"U{expected}";
        await cycles.NoticeOfAsync($"{Url}/penghargaan-baru", ("Code", code), ("Name", $"Penghargaan {expected}"), ("Ground", "Rank"), ("Rank", "4"), ("Prizes", "trofi\n\n piagam "), ("Money", typed));

        (await cycles.World.CycleAsync()).Rules.Award(code).Should().Match<AwardCategory>(a => a.Money == expected && a.Rank == 4 && a.Basis == null && a.Prizes.SequenceEqual(new[] { "trofi", "piagam" }));
        using var browser = await cycles.Portal.SignInAsAsync(World.Admin1);
        (await browser.GetAsync($"{Url}/penghargaan")).Row($"Penghargaan {expected}")[3].Should().Be(Domain.Wording.Rupiah.Format(expected));
    }

    [Theory]
    [InlineData("Money", "40.000.000,50", "Isi jumlah uang dengan rupiah bulat")]
    [InlineData("Money", "40,000,000", "Gunakan titik untuk ribuan")]
    [InlineData("Rank", "", "Isi peringkat yang menerima penghargaan ini.")]
    [InlineData("Ground", "Component", "Pilih komponen yang menentukan penghargaan ini.")]
    [InlineData("Code", "JUARA1", "Kode penghargaan JUARA1 sudah dipakai.")]
    public async Task A_wrong_award_is_refused_at_its_field_and_nothing_typed_is_lost(string field, string typed, string sentence)
    {
        var page = await cycles.SendAsync($"{Url}/penghargaan-baru", [("Code", "BARU"), ("Name", "Baru"), ("Ground", "Rank"), ("Rank", "5"), ("Money", "1.000.000"), ("Prizes", "trofi"), (field, typed)]);

        page.Status.Should().Be(HttpStatusCode.OK);
        page.TextOf(".field--error").Should().Contain(sentence);
        ((IHtmlTextAreaElement)page.Document.QuerySelector("[name=Prizes]")!).Value.Trim().Should().Be("trofi");
    }

    [Fact]
    public async Task A_stale_form_overwrites_nothing()
    {
        using var first = await cycles.Portal.SignInAsAsync(World.Admin1);
        using var second = await cycles.Portal.SignInAsAsync(World.Admin2);
        foreach (var (address, field, earlier, later) in new[]
        {
            ("aksi/4", "Name", "Peraturan", "Peraturan bupati"), ("penghargaan/JUARA2", "Name", "Juara II", "Juara dua"), ("acuan", "Guide", "Juknis A", "Juknis B"), ("tempat", "OpeningVenue", "Aula A", "Aula B"),
            ("peserta/65.03", "Name", "Nunukan A", "Nunukan B"),
        })
        {
            var stale = await first.GetAsync($"{Url}/{address}");
            (await second.SubmitAsync(await second.GetAsync($"{Url}/{address}"), "main form", (field, later))).Status.Should().Be(HttpStatusCode.Redirect, address);

            (await first.SubmitAsync(stale, "main form", (field, earlier))).Status.Should().Be(HttpStatusCode.Conflict, address);
            ((IHtmlInputElement)(await first.GetAsync($"{Url}/{address}")).Document.QuerySelector($"[name={field}]")!).Value.Should().Be(later, address);
        }
    }
}
