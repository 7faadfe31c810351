using System.Text;
using StuntingAssessment.Web.Platform.Data;
using StuntingAssessment.Web.Platform.Security.Authorization;

namespace StuntingAssessment.Web.Tests.Features.People.Users;

public sealed class ListTests : PeoplePortal
{
    [Fact]
    public async Task Shows_everybody_by_name_with_what_they_hold_today()
    {
        var page = await Admin.GetAsync("/pengguna");

        page.TextOf(".toolbar__count").Should().Be("16 dari 16 orang");
        page.Row("Panelis Nomor 1")[2].Should().Be("Panelis 2024, ketua tim penilai");
        page.Row("Koordinator Kabupaten Malinau")[2].Should().Be("Koordinator Kabupaten Malinau");
        page.TextsOf("tbody th").Should().BeInAscendingOrder(StringComparer.Create(new System.Globalization.CultureInfo("id-ID"), true));
    }

    [Theory]
    [InlineData("?cari=NOMOR+3", 1)]
    [InlineData("?cari=panelis", 6)]
    [InlineData("?cari=koordinator.6501", 1)]
    [InlineData("?cari=%25", 0)]
    [InlineData("?peran=panelis", 6)]
    [InlineData("?peran=ketua", 1)]
    [InlineData("?peran=koordinator&cari=malinau", 1)]
    [InlineData("?keadaan=aktif", 13)]
    [InlineData("?keadaan=diundang", 1)]
    [InlineData("?keadaan=terkunci", 1)]
    [InlineData("?keadaan=ditutup", 1)]
    [InlineData("?keadaan=lama-tidak-dipakai", 0)]
    [InlineData("?wilayah=65.02", 1)]
    [InlineData("?wilayah=65.02&peran=panelis", 0)]
    [InlineData("?tinjauan=belum", 15)]
    [InlineData("?peran=apa&keadaan=saja&halaman=x", 16)]
    public async Task Filters_by_words_role_and_state(string query, int expected)
    {
        await Portal.WithDbAsync(async db =>
        {
            (await db.Users.SingleAsync(u => u.Email == World.Panelist2)).PasswordHash = null;
            (await db.Users.SingleAsync(u => u.Email == World.Panelist3)).ClosedAt = Portal.Clock.Now.UtcDateTime;
            (await db.Users.SingleAsync(u => u.Email == World.Observer)).LockedUntil = Portal.Clock.Now.UtcDateTime.AddMinutes(1);
            (await db.Users.SingleAsync(u => u.Email == World.Verifier)).LockedUntil = Portal.Clock.Now.UtcDateTime;
            await db.SaveChangesAsync();
        });

        var page = await Admin.GetAsync("/pengguna" + query);

        page.TextOf(".toolbar__count").Should().Be($"{expected} dari 16 orang");
        page.Document.QuerySelectorAll("tbody tr").Should().HaveCount(expected);
    }

    [Fact]
    public async Task Takes_few_queries_whatever_the_length()
    {
        await Admin.GetAsync("/pengguna");
        Portal.Queries.Reset();
        await Admin.GetAsync("/pengguna?cari=nomor+1");
        var forOne = Portal.Queries.Count;
        Portal.Queries.Reset();
        await Admin.GetAsync("/pengguna");

        Portal.Queries.Count.Should().Be(forOne).And.BeLessThanOrEqualTo(8);

        var person = await PageOfAsync(World.Chair);
        Portal.Queries.Reset();
        await Admin.GetAsync(person);
        Portal.Queries.Count.Should().BeLessThanOrEqualTo(8);
    }

    [Fact]
    public async Task A_long_list_has_pages()
    {
        await Portal.WithDbAsync(async db =>
        {
            db.Users.AddRange(Enumerable.Range(1, 50).Select(i => PortalUser.Of(Portal.World.NewId(), $"Zulkifli {i:00}", $"z{i}@contoh.invalid", Portal.Clock.Now.UtcDateTime)));
            await db.SaveChangesAsync();
        });

        var first = await Admin.GetAsync("/pengguna");
        first.Document.QuerySelectorAll("tbody tr").Should().HaveCount(50);
        var second = await Admin.GetAsync(first.Document.QuerySelector("a[rel='next']")!.GetAttribute("href")!);

        second.Document.QuerySelectorAll("tbody tr").Should().HaveCount(16);
        second.Document.QuerySelector("a[rel='next']").Should().BeNull();
        second.Document.QuerySelector("a[rel='prev']").Should().NotBeNull();
    }

    [Fact]
    public async Task The_csv_has_a_mark_and_runs_nothing()
    {
        await Portal.World.PersonAsync("rumus@contoh.invalid", "=HYPERLINK(\"http://jahat.invalid\",\"klik\")");

        var answer = await Admin.Client.GetAsync(new Uri("/pengguna/pengguna.csv", UriKind.Relative));

        answer.Content.Headers.ContentType!.ToString().Should().Be("text/csv; charset=utf-8");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        bytes.Take(3).Should().Equal(0xEF, 0xBB, 0xBF);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        lines[0].Should().Be("nama,surel,peran,keadaan,terakhir_masuk,dibuat");
        lines.Should().HaveCount(1 + 17 + 1);
        lines.Should().Contain(l => l.StartsWith("\"'=HYPERLINK(\"\"http://jahat.invalid\"\",\"\"klik\"\")\",rumus@contoh.invalid,,aktif,,2024-05-02 10:00", StringComparison.Ordinal));
        lines.Should().Contain("Admin Satu,admin1@contoh.invalid,Admin provinsi,aktif,2024-05-02 10:00,2024-05-02 10:00");
    }

    [Fact]
    public async Task Is_for_province_admins_only()
    {
        var person = await PageOfAsync(World.Observer);
        var assignment = await Portal.ReadAsync(db => db.Assignments.Where(a => a.Role == Domain.People.Role.Observer).Select(a => a.Id).SingleAsync());
        string[] gets = ["/pengguna", "/pengguna/pengguna.csv", "/pengguna/baru", person, $"{person}/ubah", $"{person}/penutupan", $"{person}/penugasan", $"{person}/penugasan/{assignment}/akhir", $"{person}/penugasan/{assignment}/ketua"];
        string[] posts = ["/pengguna/baru", $"{person}/ubah", $"{person}/tautan", $"{person}/penutupan", $"{person}/pembukaan", $"{person}/penugasan", $"{person}/penugasan/{assignment}/akhir", $"{person}/penugasan/{assignment}/ketua"];
        World.Without(Permission.ManagePeople).Should().HaveCount(6);

        foreach (var email in World.Without(Permission.ManagePeople))
        {
            using var browser = await Portal.SignInAsAsync(email);
            foreach (var url in gets)
            {
                (await browser.GetAsync(url)).Status.Should().Be(HttpStatusCode.Forbidden, $"{email} GET {url}");
            }

            foreach (var url in posts)
            {
                (await browser.PostAsync(url)).Status.Should().Be(HttpStatusCode.Forbidden, $"{email} POST {url}");
            }
        }

        using var anonymous = Portal.Anonymous();
        foreach (var url in gets)
        {
            (await anonymous.GetAsync(url)).Location.Should().StartWith("/masuk?kembali=");
        }
    }

    [Fact]
    public async Task Who_does_not_exist_is_not_found()
    {
        var nobody = Guid.CreateVersion7();
        var someone = await PageOfAsync(World.Observer);
        var foreign = await Portal.ReadAsync(db => db.Assignments.Where(a => a.Role == Domain.People.Role.Verifier).Select(a => a.Id).SingleAsync());

        foreach (var url in new[] { $"/pengguna/{nobody}", $"/pengguna/{nobody}/ubah", $"/pengguna/{nobody}/penutupan", $"/pengguna/{nobody}/penugasan", $"{someone}/penugasan/{nobody}/akhir", $"{someone}/penugasan/{foreign}/akhir", $"{someone}/penugasan/{foreign}/ketua" })
        {
            (await Admin.GetAsync(url)).Status.Should().Be(HttpStatusCode.NotFound, url);
        }
    }
}
