using System.Text.Json;

namespace StuntingAssessment.Browser.Tests.Journeys;

/// <summary>The grid's script reads and shows what is typed as the domain does (CellTypingTests, the same table): totals and previews must not say otherwise.</summary>
public sealed class TypedCellTests
{
    /// <summary>Its answer for each row: what was read, and what is shown for it; "?" for what cannot be read.</summary>
    private const string Ask = """
        ([script, rows]) => {
          const { read, shown } = new Function(`${script.replaceAll(/^export /gm, '')}; return { read, shown };`)();
          return rows.map(({ kind, typed }) => {
            const measure = { kind: kind === 'coverage' ? 'count' : kind, decimals: kind === 'rate' ? 2 : 0 };
            const content = read(measure, typed);
            return content === undefined ? '?' : `${JSON.stringify(content)} ${shown(measure, content)}`;
          });
        }
        """;

    [Fact]
    public async Task The_script_and_the_domain_read_alike()
    {
        using var table = JsonDocument.Parse(await ReadAsync("typed-cells.json"));
        var rows = table.RootElement.EnumerateArray().SelectMany(row => row.GetProperty("kinds").GetString()!.Split(' ').Select(kind => (Kind: kind, Typed: row.GetProperty("typed").GetString()!, Row: row))).ToList();
        var page = await (await Chrome.BrowserAsync()).NewPageAsync();

        var answers = await page.EvaluateAsync<string[]>(Ask, new object[] { await ReadAsync("grid-numbers.js"), rows.Select(r => new { kind = r.Kind, typed = r.Typed }).ToArray() });

        await page.CloseAsync();
        rows.Zip(answers).Select(r => $"{r.First.Kind} \"{r.First.Typed}\": {r.Second}").Should().Equal(rows.Select(r => $"{r.Kind} \"{r.Typed}\": {AnswerTo(r.Row)}"));
    }

    private static string AnswerTo(JsonElement row) =>
        row.TryGetProperty("refused", out _) ? "?"
        : row.TryGetProperty("empty", out _) ? "null "
        : $"{(row.TryGetProperty("amount", out var amount) ? amount.GetRawText() : $"\"{row.GetProperty("reason").GetString()}\"")} {row.GetProperty("shown").GetString()}";

    private static Task<string> ReadAsync(string file) => File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Data", file));
}
