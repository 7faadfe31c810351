using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace StuntingAssessment.Browser.Tests.Journeys.Assessment;

public sealed partial class AssessmentJourney
{
    private async Task The_certificates_are_printed_and_checked()
    {
        var admin = await AsAsync("admin1");
        await admin.GoToAsync($"/penilaian/{Year}/naskah");
        await admin.LookAsync();
        await admin.FollowAsync("Piagam penghargaan");
        await admin.LookAsync();
        await admin.PressAsync("Terbitkan 4 piagam");
        await Expect(admin.Notice).ToContainTextAsync("4 piagam penghargaan diterbitkan dalam satu PDF.", new() { Timeout = 60_000 });

        await admin.GoToAsync($"/penilaian/{Year}/naskah/piagam");
        var address = await admin.Main.GetByRole(AriaRole.Link, new() { Name = "Buka PDF" }).GetAttributeAsync("href");
        var pdf = await (await admin.Page.APIRequest.GetAsync(address!)).BodyAsync();
        var text = await PrintedText.OfAsync(pdf);
        await Each_recipient_is_on_it(text);
        await Anybody_checks_the_address(text);
    }

    /// <summary>The recipients that the portal names, read from the page of the ranking by its awards.</summary>
    private async Task Each_recipient_is_on_it(string text)
    {
        var reader = await ComeAsync();
        await reader.GoToAsync($"/peringkat/{Year}");
        var awards = reader.Main.Locator("section[aria-labelledby=penghargaan] .card");
        await Expect(awards).ToHaveCountAsync(4);
        foreach (var award in await awards.AllAsync())
        {
            var recipient = await award.Locator("strong").First.InnerTextAsync();
            Words(text).Should().Contain(Words(recipient));
            Words(text).Should().Contain(Words(await award.Locator("h3").InnerTextAsync()));
        }
    }

    private async Task Anybody_checks_the_address(string text)
    {
        var addresses = Regex.Matches(text, @"/periksa/[\w-]+").Select(m => m.Value).Distinct().ToList();
        addresses.Should().HaveCount(4, "each certificate has an address of its own");

        var citizen = await ComeAsync();
        foreach (var address in addresses.AsEnumerable().Reverse())
        {
            await citizen.GoToAsync(address);
        }

        await Expect(citizen.Main).ToContainTextAsync("Naskah ini tercatat dan berlaku");
        await citizen.LookAsync(everyScheme: true);

        citizen.Forgive("404");
        var last = addresses[0][^1];
        (await citizen.Page.GotoAsync($"{addresses[0][..^1]}{(last == 'a' ? 'b' : 'a')}"))!.Status.Should().Be(404);
        await citizen.LookAsync();
    }

    /// <summary>A certificate sets names in capitals and breaks lines where it likes.</summary>
    private static string Words(string text) => string.Join(' ', text.ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
