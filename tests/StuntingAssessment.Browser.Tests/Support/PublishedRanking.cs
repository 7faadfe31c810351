using System.Security.Cryptography;
using System.Text.Json;
using StuntingAssessment.Web.Features.Results.Cli;
using static Microsoft.Playwright.Assertions;

namespace StuntingAssessment.Browser.Tests.Support;

/// <summary>A public ranking, read as a distrustful citizen reads it: download the bundle, hash it, compute it again, compare.</summary>
public static class PublishedRanking
{
    public static async Task ShouldBeWhatItsBundleSaysAsync(Visitor reader, int year)
    {
        await reader.GoToAsync($"/peringkat/{year}");
        await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync($"Peringkat {year}");
        var bundle = await DownloadAsync(reader, "Bundel hasil (JSON)");

        await Expect(reader.Main.Locator("code.digest")).ToHaveTextAsync(Convert.ToHexStringLower(SHA256.HashData(bundle)));
        Recompute(bundle).Should().Equal(await ShownAsync(reader.Page));
    }

    public static async Task<byte[]> DownloadAsync(Visitor reader, string link)
    {
        var download = await reader.Page.RunAndWaitForDownloadAsync(() => reader.FollowAsync(link));
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    /// <summary>One line per regency: "1 Bulungan 90,40 88,00 ... ", in the page's order.</summary>
    private static async Task<IReadOnlyList<string>> ShownAsync(IPage page) => await page.Locator("main table").First.EvaluateAsync<string[]>(
        """
        table => {
          return [...table.tBodies[0].rows].map(row => [...row.cells]
            .filter(cell => cell.matches('th, .num, [data-label="Peringkat"]'))
            .map(cell => cell.matches('th') ? cell.textContent.trim() : cell.textContent.match(/\d+(,\d+)?/)?.[0] ?? 'belum ada').join(' '));
        }
        """);

    private static IEnumerable<string> Recompute(byte[] bundle)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, bundle);
            using var stdout = new StringWriter();
            using var stderr = new StringWriter();
            RecomputeResults.Run(file, stdout, stderr).Should().Be(0, stderr.ToString());
            using var computed = JsonDocument.Parse(stdout.ToString());
            using var source = JsonDocument.Parse(bundle);
            var names = source.RootElement.GetProperty("participants").EnumerateArray().ToDictionary(p => p.GetProperty("code").GetString()!, p => p.GetProperty("name").GetString()!);
            return [.. computed.RootElement.GetProperty("results").EnumerateArray().Select(r => string.Join(' ',
                [Text(r.GetProperty("rank")), names[r.GetProperty("code").GetString()!], .. r.GetProperty("components").EnumerateObject().Select(c => Text(c.Value)), Text(r.GetProperty("total"))]))];
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Text(JsonElement value) => value.ValueKind is JsonValueKind.Null ? "belum ada" : value.ToString().Replace('.', ',');
}
