using System.Text.Json;
using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Domain.Tests.Ansit;

/// <summary>One row of Data/typed-cells.json: what somebody types into a cell of a kind, and what becomes of it.</summary>
public sealed record TypedCell(string Kind, string Typed, CellContent Content, string? Shown, string? Refused)
{
    public static IReadOnlyList<TypedCell> All { get; } = [.. Read()];

    public static Measure MeasureOf(string kind) => ASheet.MeasureOf(kind switch { "coverage" => "E11", "rate" => "P19", "frequency" => "P17", "yesno" => "P01", _ => "P09" });

    private static IEnumerable<TypedCell> Read()
    {
        using var table = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "typed-cells.json")));
        foreach (var row in table.RootElement.EnumerateArray())
        {
            string? Text(string name) => row.TryGetProperty(name, out var value) ? value.GetString() : null;
            var content = row.TryGetProperty("amount", out var amount) ? CellContent.Of(amount.GetInt64()) : Text("reason") is { } reason ? CellContent.NotApplicable(reason) : CellContent.Empty;
            foreach (var kind in Text("kinds")!.Split(' '))
            {
                yield return new TypedCell(kind, Text("typed")!, content, Text("shown"), Text("refused"));
            }
        }
    }
}
