using static Microsoft.Playwright.Assertions;

namespace StuntingAssessment.Browser.Tests.Journeys.Assessment;

public sealed partial class AssessmentJourney
{
    private const int LooksAround = 1;
    private const int LosesTheLine = 2;
    private const int HasTwoTabs = 3;
    private const int ComesFromMalinau = 4;

    /// <summary>Three at a time: a hall full of tablets asks at once.</summary>
    private async Task Six_panellists_declare_and_score()
    {
        foreach (var few in Enumerable.Range(1, PanelSize).Chunk(3))
        {
            foreach (var number in few)
            {
                await AsAsync($"panelis{number}");
            }

            await Task.WhenAll(few.Select(number => ScoreAsync(people[$"panelis{number}"], number)));
        }
    }

    private static async Task ScoreAsync(Visitor panelist, int number)
    {
        for (var place = 0; place < Regencies.Length; place++)
        {
            var (code, name) = Regencies[place];
            if (number == ComesFromMalinau && code == Malinau)
            {
                await Declare_a_conflict(panelist);
                continue;
            }

            await panelist.DeclareNoConflictAsync(code, name);
            await panelist.GoToAsync($"/penilaian/{Year}/panel/{code}/lembar");
            var share = 0.95m - (0.06m * place) - (0.01m * number);
            if (place == 0)
            {
                await Fill_the_first_sheet(panelist, number, share);
            }
            else
            {
                await panelist.TypeScoresAsync(share);
            }

            await panelist.SubmitSheetAsync(name);
        }

        await Expect(panelist.Main.Locator("tbody").GetByText("Diajukan", new() { Exact = true })).ToHaveCountAsync(number == ComesFromMalinau ? 4 : 5);
        if (number == LooksAround)
        {
            await panelist.LookAsync(everyScheme: true);
        }
    }

    private static async Task Fill_the_first_sheet(Visitor panelist, int number, decimal share)
    {
        switch (number)
        {
            case LooksAround:
                await Look_around_before_and_after(panelist, share);
                break;
            case LosesTheLine:
                await Lose_the_line_in_the_middle(panelist, share);
                break;
            case HasTwoTabs:
                await panelist.TypeScoresAsync(share);
                await Change_in_a_second_tab(panelist);
                break;
            default:
                await panelist.TypeScoresAsync(share);
                break;
        }

        await panelist.Main.GetByLabel("Kekuatan").FillAsync($"Kepala daerah menguasai angka, kata panelis {number}.");
    }

    private static async Task Look_around_before_and_after(Visitor panelist, decimal share)
    {
        await panelist.LookAsync(everyScheme: true);
        await panelist.FollowAsync("Bukti dan nilai dokumen");
        await panelist.LookAsync();
        await panelist.Page.GoBackAsync();
        await panelist.TypeScoresAsync(share);
        await panelist.PressAsync("Periksa dan ajukan");
        await Expect(panelist.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/lembar/pengajuan$"));
        await panelist.LookAsync();
        await panelist.FollowAsync("Kembali mengisi");
    }

    private static async Task Lose_the_line_in_the_middle(Visitor panelist, decimal share)
    {
        panelist.Forgive("ERR_INTERNET_DISCONNECTED");
        await panelist.TypeScoresAsync(share, before: async i =>
        {
            if (i == 2)
            {
                await Expect(panelist.Page.DraftState()).ToHaveAttributeAsync("data-state", "saved");
                await panelist.Context.SetOfflineAsync(true);
            }
        });
        await Expect(panelist.Page.DraftState()).ToHaveAttributeAsync("data-state", "waiting");
        var typed = await ValuesAsync(panelist);

        await panelist.Context.SetOfflineAsync(false);
        await Expect(panelist.Page.DraftState()).ToHaveAttributeAsync("data-state", "saved");
        await panelist.Page.ReloadAsync();
        (await ValuesAsync(panelist)).Should().Equal(typed);
    }

    /// <summary>What one tab saves the other shows, and neither writes over the other.</summary>
    private static async Task Change_in_a_second_tab(Visitor panelist)
    {
        await Expect(panelist.Page.DraftState()).ToHaveAttributeAsync("data-state", "saved");
        var first = panelist.Scores().First;
        var other = await panelist.OpenTabAsync();
        await other.GotoAsync(panelist.Page.Url);
        var same = other.Locator("input[data-score]").First;
        await Expect(same).ToHaveValueAsync(await first.InputValueAsync());

        await same.FillAsync("1,25");
        await Expect(other.DraftState()).ToHaveAttributeAsync("data-state", "saved");
        await Expect(first).ToHaveValueAsync("1,25");
        await other.CloseAsync();
    }

    private static async Task Declare_a_conflict(Visitor panelist)
    {
        await panelist.GoToAsync($"/penilaian/{Year}/panel/{Malinau}/konflik");
        await panelist.LookAsync();
        await panelist.Main.GetByLabel("Ada konflik kepentingan", new() { Exact = true }).CheckAsync();
        await panelist.Main.GetByLabel("Alasan").FillAsync("Saudara kandung bekerja di Bappeda kabupaten ini.");
        await panelist.PressAsync("Simpan pernyataan");
        await Expect(panelist.Notice).ToContainTextAsync("Konflik kepentingan dengan Kabupaten Malinau tercatat.");

        panelist.Forgive("404");
        (await panelist.Page.GotoAsync($"/penilaian/{Year}/panel/{Malinau}/lembar"))!.Status.Should().Be(404);
    }

    private static Task<string[]> ValuesAsync(Visitor panelist) => panelist.Scores().EvaluateAllAsync<string[]>("all => all.map(input => input.value)");
}
