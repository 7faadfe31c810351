using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace StuntingAssessment.Domain.Tests.Ranking;

/// <summary>A JSON file in which single places are overwritten with raw text, also with text that no JSON writer would write.</summary>
internal sealed partial class EditedJson(byte[] utf8)
{
    private readonly JsonObject root = JsonNode.Parse(utf8)!.AsObject();
    private readonly List<string> written = [];

    public byte[] Bytes => Encoding.UTF8.GetBytes(Stand().Replace(root.ToJsonString(), stand => written[int.Parse(stand.Groups[1].Value, CultureInfo.InvariantCulture)]));

    /// <summary>Every place below the root, as in <c>participants[0].panel[1].scores.P.1</c>.</summary>
    public IReadOnlyList<string> Places => [.. PlacesIn(root, "").Where(place => place.Length > 0)];

    public EditedJson Put(string place, string raw)
    {
        written.Add(raw);
        var value = JsonValue.Create($"#{written.Count - 1}#");
        switch (Holder(place))
        {
            case (JsonArray items, var key):
                items[int.Parse(key, CultureInfo.InvariantCulture)] = value;
                break;
            case (var fields, var key):
                fields[key] = value;
                break;
        }

        return this;
    }

    public EditedJson Remove(string place)
    {
        switch (Holder(place))
        {
            case (JsonArray items, var key):
                items.RemoveAt(int.Parse(key, CultureInfo.InvariantCulture));
                break;
            case (var fields, var key):
                fields.AsObject().Remove(key);
                break;
        }

        return this;
    }

    private static IEnumerable<string> PlacesIn(JsonNode? node, string path) => node switch
    {
        JsonObject fields => fields.SelectMany(field => PlacesIn(field.Value, path.Length == 0 ? field.Key : $"{path}.{field.Key}")).Append(path),
        JsonArray items => items.SelectMany((item, index) => PlacesIn(item, $"{path}[{index}]")).Append(path),
        _ => [path],
    };

    private (JsonNode Holder, string Key) Holder(string place)
    {
        // A criterion's code has dots of its own.
        var (outer, code) = place.Split(".scores.") is [var before, var criterion] ? ($"{before}.scores", criterion) : (place, null);
        var keys = outer.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries).ToList();
        if (code is not null)
        {
            keys.Add(code);
        }

        var holder = keys.SkipLast(1).Aggregate((JsonNode)root, (node, key) => node is JsonArray items ? items[int.Parse(key, CultureInfo.InvariantCulture)]! : node[key]!);
        return (holder, keys[^1]);
    }

    [GeneratedRegex("\"#([0-9]+)#\"")]
    private static partial Regex Stand();
}
