using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using StuntingAssessment.Domain.Ranking;

namespace StuntingAssessment.Web.Tests.Architecture;

/// <summary>Strangers compute with docs/bundle-format.md: its table is what the code writes, its example comes out as it says.</summary>
public sealed partial class BundleFormatTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "bundle-format.md"));

    private static readonly IReadOnlyList<JsonNode> Examples = [.. Markdown.Parse(Page).Descendants<FencedCodeBlock>().Select(b => JsonNode.Parse(b.Lines.ToString())!)];

    [Fact]
    public void The_example_comes_out_as_it_is_printed()
    {
        Examples.Should().HaveCount(2);

        var ranking = StandingsJson.Write(Standings.Of(ResultBundleJson.Parse(Bytes(Examples[0]))));

        JsonNode.DeepEquals(JsonNode.Parse(ranking), Examples[1]).Should().BeTrue($"the code says {ranking}");
    }

    [Fact]
    public void The_table_names_every_field_that_is_written_and_no_other()
    {
        var documented = Row().Matches(Page).Select(m => m.Groups["field"].Value).ToList();

        var written = FieldsOf(JsonNode.Parse(ResultBundleJson.Write(ResultBundleJson.Parse(Bytes(Full()))))!, "").Distinct().ToList();

        documented.Should().HaveCountGreaterThan(50).And.OnlyHaveUniqueItems();
        written.Should().BeEquivalentTo(documented);
    }

    [Fact]
    public void Every_field_with_a_star_is_missed_when_it_is_not_there()
    {
        var required = Row().Matches(Page).Where(m => m.Groups["star"].Success).Select(m => m.Groups["field"].Value).Where(f => f != "notAssessed[]" && !f.StartsWith("notAssessed[].", StringComparison.Ordinal)).ToList();

        required.Should().HaveCountGreaterThan(30);
        required.Where(field => !IsMissed(field)).Should().BeEmpty();
    }

    private static bool IsMissed(string field)
    {
        var bundle = Full();
        foreach (var holder in Holders(bundle, field))
        {
            holder.Remove(field.Split('.')[^1].Replace("[]", "", StringComparison.Ordinal));
        }

        try
        {
            ResultBundleJson.Parse(Bytes(bundle));
            return false;
        }
        catch (BundleFaultException fault)
        {
            return Index().Replace(fault.Path, "[]") == field.TrimEnd('[', ']');
        }
    }

    /// <summary>The example with everything a bundle may say.</summary>
    private static JsonNode Full()
    {
        var bundle = Examples[0].DeepClone();
        var (rules, criteria, participants) = (bundle["rules"]!, bundle["criteria"]!.AsArray(), bundle["participants"]!.AsArray());
        rules["awards"]![1]!["exclusive"] = false;
        rules["awards"]![1]!["name"] = "Paling inovatif";
        rules["awards"]![1]!["prizes"] = new JsonArray("Piagam");
        rules["awards"]![1]!["money"] = "40000000";
        bundle["actions"]![0]!["name"] = "Analisis situasi";
        criteria[0]!["text"] = "Dokumen";
        criteria[0]!["levels"]![0]!["descriptor"] = "Lengkap";
        participants.Add(new JsonObject
        {
            ["code"] = "65.01.02",
            ["name"] = "Tiga",
            ["award"] = "INOV",
            ["grades"] = new JsonArray(),
            ["panel"] = new JsonArray(),
            ["moderations"] = new JsonArray(new JsonObject { ["component"] = "INOV", ["value"] = "80", ["reason"] = "Sepakat", ["by"] = "Ketua" }),
        });
        foreach (var code in new[] { "65.03", "65.04" })
        {
            var equal = participants[0]!.DeepClone().AsObject();
            equal["code"] = code;
            participants.Add(equal);
        }

        bundle["chairDecisions"] = new JsonArray(
            new JsonObject { ["code"] = "65.01", ["order"] = 1, ["reason"] = "Undian" },
            new JsonObject { ["code"] = "65.03", ["order"] = 2, ["reason"] = "Undian" },
            new JsonObject { ["code"] = "65.04", ["order"] = 3, ["reason"] = "Undian" });
        bundle["notAssessed"] = new JsonArray(new JsonObject { ["code"] = "65.05", ["name"] = "Lima", ["reason"] = "Mundur" });
        return bundle;
    }

    private static byte[] Bytes(JsonNode json) => Encoding.UTF8.GetBytes(json.ToJsonString());

    private static IEnumerable<string> FieldsOf(JsonNode? node, string path) => node switch
    {
        JsonObject fields when path.EndsWith(".scores", StringComparison.Ordinal) => [],
        JsonObject fields => fields.SelectMany(f => Field(f.Value, path.Length == 0 ? f.Key : $"{path}.{f.Key}")),
        JsonArray items => items.SelectMany(i => FieldsOf(i, path)),
        _ => [],
    };

    private static IEnumerable<string> Field(JsonNode? value, string path)
    {
        var own = value is JsonArray ? $"{path}[]" : path;
        return FieldsOf(value, own).Prepend(own);
    }

    private static IEnumerable<JsonObject> Holders(JsonNode node, string field)
    {
        IEnumerable<JsonNode> holders = [node];
        foreach (var part in field.Split('.')[..^1])
        {
            holders = holders.Select(h => h[part.Replace("[]", "", StringComparison.Ordinal)]).OfType<JsonNode>()
                .SelectMany(h => part.EndsWith("[]", StringComparison.Ordinal) ? h.AsArray().OfType<JsonNode>() : [h]);
        }

        return [.. holders.OfType<JsonObject>()];
    }

    [GeneratedRegex(@"^\| `(?<field>[\w.\[\]]+)`(?<star> \*)? \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Index();
}
