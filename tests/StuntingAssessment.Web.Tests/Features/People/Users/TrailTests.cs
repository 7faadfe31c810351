using System.Text;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Security.Authorization;

namespace StuntingAssessment.Web.Tests.Features.People.Users;

/// <summary>Everything a person did, on one page.</summary>
public sealed class TrailTests : PeoplePortal
{
    private async Task<string> TrailOfAsync(string email) => await PageOfAsync(email) + "/jejak";

    [Fact]
    public async Task Holds_what_the_person_did_and_what_was_done_to_the_account()
    {
        using var verifier = await Portal.SignInAsAsync(World.Verifier);
        var url = await PageOfAsync(World.Verifier);
        await Admin.SubmitAsync(await Admin.GetAsync(url), $"form[action='{url}/tautan']");

        var page = await Admin.GetAsync(url + "/jejak");

        page.Heading.Should().Be("Semua jejak Tim Teknis Satu");
        page.TextOf(".toolbar__count").Should().Be("3 baris");
        page.TextsOf("tbody td[data-label='Peristiwa']").Should().Equal(
            "Membuat tautan sekali pakai untuk sebuah akun", "Masuk ke portal", "Menugaskan Tim Teknis Satu sebagai tim teknis Berlaku sejak 1 Januari 2023.");
        (await Admin.GetAsync(await TrailOfAsync(World.Admin1))).TextsOf("tbody td[data-label='Peristiwa']")[0].Should().Be("Membuat tautan sekali pakai untuk sebuah akun", "what one does to others is one's own doing");
        (await Admin.GetAsync(url + "/jejak?sisi=dilakukan")).TextOf(".toolbar__count").Should().Be("1 baris");
        (await Admin.GetAsync(url + "/jejak?sisi=terhadap-akun")).TextOf(".toolbar__count").Should().Be("3 baris", "signing in is about the account too");
        (await Admin.GetAsync(url + "/jejak?jenis=Assignment")).TextOf(".toolbar__count").Should().Be("1 baris");
        (await Admin.GetAsync(url + "/jejak?tahun=2024")).TextOf(".toolbar__count").Should().Be("3 baris");
        (await Admin.GetAsync(url + "/jejak?tahun=2023")).Text.Should().Contain("Tidak ada baris yang cocok");
        (await Admin.GetAsync(url + "/jejak?tahun=x&sisi=y")).TextOf(".toolbar__count").Should().Be("3 baris");

        var csv = Encoding.UTF8.GetString(await Admin.Client.GetByteArrayAsync(new Uri(url + "/jejak.csv?jenis=Assignment", UriKind.Relative)));
        csv.Split("\r\n").Should().HaveCount(3).And.Contain(l => l.Contains("menugaskan Tim Teknis Satu", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_year_begins_at_the_provinces_midnight()
    {
        Portal.Clock.SetLocalNoon(2024, 9, 1);
        (await Portal.SignInAsAsync(World.Verifier)).Dispose();
        Portal.Clock.Now = new DateTimeOffset(2024, 12, 31, 16, 30, 0, TimeSpan.Zero);
        (await Portal.SignInAsAsync(World.Verifier)).Dispose();
        using var admin = await Portal.SignInAsAsync(World.Admin1);

        (await admin.GetAsync(await TrailOfAsync(World.Verifier) + "?tahun=2025")).TextOf(".toolbar__count").Should().Be("1 baris");
    }

    [Fact]
    public async Task Pages_stay_what_they_were_while_the_trail_grows()
    {
        var person = await Portal.World.IdOfAsync(World.Verifier);
        await Portal.WithDbAsync(async db =>
        {
            var account = await db.Users.SingleAsync(u => u.Id == person);
            for (var i = 0; i < 60; i++)
            {
                db.Assignments.Add(Assignment.Give(Portal.World.NewId(), account.Id, Role.Observer, null, null, new DateOnly(2030 + i, 1, 1), new DateOnly(2030 + i, 1, 2), false, []));
            }

            await db.SaveChangesAsync();
        });

        var first = await Admin.GetAsync(await TrailOfAsync(World.Verifier));
        var next = first.Document.QuerySelectorAll("nav a").Select(a => a.GetAttribute("href")!).Single(h => h.Contains("sesudah", StringComparison.Ordinal));
        (await Portal.SignInAsAsync(World.Verifier)).Dispose();

        first.Document.QuerySelectorAll("tbody tr").Should().HaveCount(50);
        var second = await Admin.GetAsync(next.StartsWith('/') ? next : await TrailOfAsync(World.Verifier) + next);
        second.Document.QuerySelectorAll("tbody tr").Should().HaveCount(11);
        Portal.Queries.Reset();
        await Admin.GetAsync(await TrailOfAsync(World.Verifier));
        Portal.Queries.Count.Should().BeLessThanOrEqualTo(8);
    }

    [Fact]
    public async Task An_admin_learns_no_score_and_no_sheet_of_a_panellist()
    {
        await Portal.World.MoveToAsync(Phase.Presentation);
        var sheet = await Portal.World.SheetAsync(World.Panelist2, World.Bulungan, 0.8765m);

        var url = await TrailOfAsync(World.Panelist2);
        var page = await Admin.GetAsync(url);
        var csv = Encoding.UTF8.GetString(await Admin.Client.GetByteArrayAsync(new Uri(url + ".csv", UriKind.Relative)));

        foreach (var body in new[] { page.Body, csv })
        {
            body.Should().NotContain(sheet.ToString()).And.NotContain("87,65").And.NotContain("87.65").And.NotContain(new string('a', 64));
        }
    }

    [Fact]
    public async Task Is_for_province_admins_only()
    {
        var url = await TrailOfAsync(World.Observer);
        foreach (var email in World.Without(Permission.ManagePeople))
        {
            using var browser = await Portal.SignInAsAsync(email);
            (await browser.GetAsync(url)).Status.Should().Be(HttpStatusCode.Forbidden, email);
            (await browser.GetAsync(url + ".csv")).Status.Should().Be(HttpStatusCode.Forbidden, email);
        }

        (await Admin.GetAsync($"/pengguna/{Guid.CreateVersion7()}/jejak")).Status.Should().Be(HttpStatusCode.NotFound);
    }
}
