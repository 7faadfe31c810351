using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Tests.Support;

/// <summary>The app on a person's phone: it has the key that the set-up page showed, and shows a code.</summary>
public sealed class Authenticator(PortalFixture portal, string key)
{
    private readonly byte[] secret = TypedKey.SecretOf(key);

    /// <summary>As the phone shows it now; with a step, one half minute earlier or later.</summary>
    public string Code(int steps = 0) => TimeCode.Of(secret, TimeCode.StepAt(portal.Clock.Now.UtcDateTime) + steps);

    /// <summary>Six digits that are none of those that are good now.</summary>
    public string Wrong() => Enumerable.Range(0, 1000).Select(n => n.ToString("D6", System.Globalization.CultureInfo.InvariantCulture)).First(c => c != Code() && c != Code(-1) && c != Code(1));

    /// <summary>Waits for the next code.</summary>
    public string Next()
    {
        portal.Clock.Advance(TimeSpan.FromSeconds(TimeCode.StepSeconds));
        return Code();
    }

    /// <summary>Signs in, sets up by typing the key, and takes the recovery codes.</summary>
    public static async Task<(Browser Browser, Authenticator Phone, IReadOnlyList<string> Codes)> SetUpAsync(PortalFixture portal, string email)
    {
        var browser = await portal.SignInAsAsync(email);
        var page = await browser.GetAsync("/akun/dua-langkah");
        var phone = new Authenticator(portal, page.TextOf(".set-up__key"));
        var answer = await browser.SubmitAsync(page, "main form", ("Form.Code", phone.Code()));
        answer.Location.Should().Be("/akun/dua-langkah/kode-pemulihan", answer.Text);
        return (browser, phone, (await browser.GetAsync(answer.Location!)).TextsOf(".recovery-codes code"));
    }
}
