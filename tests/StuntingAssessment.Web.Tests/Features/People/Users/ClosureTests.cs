using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Tests.Features.People.Users;

public sealed class ClosureTests : PeoplePortal
{
    private const string LastAdmin = "Ini admin provinsi terakhir yang dapat masuk dan penugasannya tanpa batas waktu. Angkat admin lain dahulu.";

    private async Task<Page> CloseAsync(string email, string reason = "pindah tugas")
    {
        var page = await PageOfAsync(email);
        return await Admin.SubmitAsync(await Admin.GetAsync(page + "/penutupan"), $"form[action='{page}/penutupan']", ("Reason", reason));
    }

    private async Task<Page> EndAsync(string email, string lastDay, Role role = Role.ProvinceAdmin)
    {
        var id = await Portal.World.IdOfAsync(email);
        var assignment = await Portal.ReadAsync(db => db.Assignments.Where(a => a.PersonId == id && a.Role == role).Select(a => a.Id).SingleAsync());
        var url = $"/pengguna/{id}/penugasan/{assignment}/akhir";
        return await Admin.SubmitAsync(await Admin.GetAsync(url), $"form[action='{url}']", ("To", lastDay));
    }

    [Fact]
    public async Task Ends_the_session_at_once_and_can_be_undone()
    {
        using var session = await Portal.SignInAsAsync(World.Verifier);
        var url = await PageOfAsync(World.Verifier);

        (await CloseAsync(World.Verifier)).Location.Should().Be(url);

        (await session.GetAsync("/akun")).Location.Should().StartWith("/masuk");
        (await CanSignInAsync(World.Verifier, World.Password)).Should().BeFalse();
        var page = await Admin.GetAsync(url);
        page.Text.Should().Contain("Akun ini ditutup");
        page.HasForm($"form[action='{url}/tautan']").Should().BeFalse();
        page.TextsOf(".timeline__note").Should().Contain("pindah tugas");

        (await Admin.SubmitAsync(page, $"form[action='{url}/pembukaan']")).Location.Should().Be(url);
        (await CanSignInAsync(World.Verifier, World.Password)).Should().BeTrue();
        (await session.GetAsync("/akun")).Location.Should().StartWith("/masuk", "an old session does not come back");
        (await Portal.TrailAsync()).Select(e => e.Event).Should().ContainInOrder("AccountClosed", "AccountReopened");
    }

    [Fact]
    public async Task Needs_a_reason() => (await CloseAsync(World.Verifier, "")).TextsOf(".error-summary li").Should().Equal("Isi alasan penutupan.");

    [Fact]
    public async Task Ones_own_account_cannot_be_closed()
    {
        var answer = await CloseAsync(World.Admin1);

        answer.TextsOf(".error-summary li").Should().Equal("Akun sendiri tidak dapat ditutup. Mintalah admin provinsi yang lain.");
        (await Admin.GetAsync(await PageOfAsync(World.Admin1))).Text.Should().NotContain("Tutup akun");
    }

    [Fact]
    public async Task A_closed_account_gets_no_link_and_no_assignment()
    {
        var url = await PageOfAsync(World.Verifier);
        var open = await Admin.GetAsync(url);
        var form = await Admin.GetAsync(url + "/penugasan");
        await CloseAsync(World.Verifier);

        await Admin.SubmitAsync(open, $"form[action='{url}/tautan']");
        var answer = await Admin.SubmitAsync(form, $"form[action='{url}/penugasan']", ("Role", "Observer"));

        (await Portal.ReadAsync(db => db.AccountLinks.CountAsync())).Should().Be(0);
        answer.TextsOf(".error-summary li").Should().Equal("Akun ini ditutup. Buka kembali dahulu, lalu beri penugasan.");
    }

    [Fact]
    public async Task The_last_admin_can_neither_end_nor_be_closed()
    {
        (await EndAsync(World.Admin2, "2024-05-01")).Location.Should().NotBeNull("another admin stays");

        (await EndAsync(World.Admin1, "2024-05-02")).TextsOf(".error-summary li").Should().Equal(LastAdmin);
        (await EndAsync(World.Admin1, "2030-01-01")).TextsOf(".error-summary li").Should().Equal(LastAdmin);
    }

    [Fact]
    public async Task An_admin_for_a_time_cannot_close_the_last_lasting_one()
    {
        (await EndAsync(World.Admin1, "2024-06-30")).Location.Should().Be("/akun");

        (await CloseAsync(World.Admin2)).TextsOf(".error-summary li").Should().Equal(LastAdmin);
        (await CanSignInAsync(World.Admin2, World.Password)).Should().BeTrue();
    }

    [Fact]
    public async Task An_admin_who_never_set_a_password_does_not_count()
    {
        await Portal.WithDbAsync(async db =>
        {
            (await db.Users.SingleAsync(u => u.Email == World.Admin2)).PasswordHash = null;
            await db.SaveChangesAsync();
        });

        (await EndAsync(World.Admin1, "2024-05-02")).TextsOf(".error-summary li").Should().Equal(LastAdmin);
        (await CloseAsync(World.Admin2)).Location.Should().NotBeNull();
    }

    [Fact]
    public async Task Of_two_admins_who_end_each_other_at_once_one_stays()
    {
        using var second = await Portal.SignInAsAsync(World.Admin2);
        var one = await PageOfAsync(World.Admin1);
        var two = await PageOfAsync(World.Admin2);
        var closeTwo = await Admin.GetAsync(two + "/penutupan");
        var closeOne = await second.GetAsync(one + "/penutupan");

        await Task.WhenAll(
            Admin.SubmitAsync(closeTwo, $"form[action='{two}/penutupan']", ("Reason", "a")),
            second.SubmitAsync(closeOne, $"form[action='{one}/penutupan']", ("Reason", "b")));

        (await Portal.ReadAsync(db => db.Users.CountAsync(u => u.ClosedAt == null && (u.Email == World.Admin1 || u.Email == World.Admin2)))).Should().Be(1);
    }

    [Fact]
    public async Task Name_and_address_can_be_put_right()
    {
        var url = await PageOfAsync(World.Observer);
        var stale = await Admin.GetAsync(url + "/ubah");

        var answer = await Admin.SubmitAsync(await Admin.GetAsync(url + "/ubah"), $"form[action='{url}/ubah']", ("Name", "Élok Sari"), ("Email", "elok@contoh.invalid"));

        answer.Location.Should().Be(url);
        (await CanSignInAsync("elok@contoh.invalid", World.Password)).Should().BeTrue();
        (await CanSignInAsync(World.Observer, World.Password)).Should().BeFalse();
        (await Admin.GetAsync("/pengguna?cari=elok+SARI")).Row("Élok Sari").Should().NotBeEmpty();
        (await Portal.TrailAsync()).Should().Contain(e => e.Event == "PersonChanged");
        (await Admin.SubmitAsync(stale, $"form[action='{url}/ubah']", ("Name", "Lain"))).Status.Should().Be(HttpStatusCode.Conflict);
        (await Admin.SubmitAsync(await Admin.GetAsync(url + "/ubah"), $"form[action='{url}/ubah']", ("Name", ""), ("Email", World.Verifier))).TextsOf(".error-summary li").Should().Equal("Isi nama orang ini.");
        (await Admin.SubmitAsync(await Admin.GetAsync(url + "/ubah"), $"form[action='{url}/ubah']", ("Email", World.Verifier))).TextsOf(".error-summary li").Should().Equal("Alamat surel ini sudah dipakai akun lain.");
    }
}
