using System.Text;
using System.Text.Json.Nodes;
using StuntingAssessment.Domain.Ranking;

namespace StuntingAssessment.Domain.Tests.Ranking;

/// <summary>Cases of an independent program, as they came.</summary>
internal static class ScoringCases
{
    public static IReadOnlyList<JsonObject> Vectors { get; } = Load("scoring-vectors.json");

    public static IReadOnlyList<JsonObject> Invalid { get; } = Load("scoring-invalid.json");

    public static TheoryData<string> Names(IEnumerable<JsonObject> cases) => [.. cases.Select(NameOf)];

    public static JsonObject Named(this IEnumerable<JsonObject> cases, string name) => cases.Single(c => NameOf(c) == name);

    public static JsonObject BundleOf(JsonObject scoringCase) => scoringCase["bundle"]!.AsObject();

    public static ResultBundle Parse(JsonNode? bundle) => ResultBundleJson.Parse(Encoding.UTF8.GetBytes(bundle?.ToJsonString() ?? "null"));

    private static string NameOf(JsonObject scoringCase) => scoringCase["name"]!.GetValue<string>();

    private static List<JsonObject> Load(string file) =>
        [.. JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", file)))!.AsArray().Select(node => node!.AsObject())];
}
