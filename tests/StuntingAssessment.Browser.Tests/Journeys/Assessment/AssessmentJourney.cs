using static Microsoft.Playwright.Assertions;

namespace StuntingAssessment.Browser.Tests.Journeys.Assessment;

/// <summary>The main job of the portal, once through: from a file that a regency uploads to the certificate that anybody can check.</summary>
public sealed partial class AssessmentJourney(DemoPortal portal) : Story<DemoPortal>(portal)
{
    private const int Year = 2024;
    private const string Bulungan = "65.01";
    private const string Malinau = "65.02";
    private const string TanaTidung = "65.04";
    private const int PanelSize = 6;

    /// <summary>In the order in which this story lets them end, apart from what the plenary changes.</summary>
    private static readonly (string Code, string Name)[] Regencies =
    [
        (Bulungan, "Kabupaten Bulungan"), ("65.03", "Kabupaten Nunukan"), (Malinau, "Kabupaten Malinau"), ("65.71", "Kota Tarakan"), (TanaTidung, "Kabupaten Tana Tidung"),
    ];

    private readonly Dictionary<string, Visitor> people = [];

    [Fact]
    public async Task From_evidence_to_a_certificate_that_anybody_can_check()
    {
        await The_verifier_returns_an_action_of_Bulungan();
        await Bulungan_uploads_what_was_asked_and_answers();
        await The_verifier_reads_it_and_verifies_the_action();
        await The_verifier_grades_five_regencies();
        await The_admin_opens("paparan");
        await Six_panellists_declare_and_score();
        await The_admin_opens("pleno");
        await The_chair_moderates_one_value();
        await An_admin_freezes_and_asks_to_publish();
        await Another_admin_confirms();
        await The_certificates_are_printed_and_checked();
        await A_reader_reads_the_ranking_signed_out();
    }

    /// <summary>Each person signs in once and keeps the browser open.</summary>
    private async Task<Visitor> AsAsync(string account)
    {
        if (!people.TryGetValue(account, out var person))
        {
            people[account] = person = await SignInAsync(account);
            await person.LookAsync();
        }

        return person;
    }

    private async Task The_admin_opens(string phase)
    {
        var admin = await AsAsync("admin1");
        await admin.GoToAsync($"/penilaian/{Year}");
        await admin.LookAsync(everyScheme: true);
        await admin.GoToAsync($"/penilaian/{Year}/tahap");
        await admin.LookAsync();
        await admin.PressAsync($"Maju ke tahap {phase}");
        await Expect(admin.Notice).ToContainTextAsync($"sekarang pada tahap {phase}");
    }
}
