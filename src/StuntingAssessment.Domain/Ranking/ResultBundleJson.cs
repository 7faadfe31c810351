using System.Text.Json;

namespace StuntingAssessment.Domain.Ranking;

/// <summary>The result bundle as a file: JSON in UTF-8; the table is docs/bundle-format.md.</summary>
public static class ResultBundleJson
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <exception cref="BundleFaultException">The first fault, in the order of the table; also for what is not JSON at all.</exception>
    public static ResultBundle Parse(ReadOnlyMemory<byte> utf8)
    {
        using var document = Document(utf8.Span.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8);
        return Read(new BundleNode(document.RootElement, BundleFaultException.Root));
    }

    /// <summary>Equal bundles give equal bytes, so that their SHA-256 is the same everywhere.</summary>
    public static byte[] Write(ResultBundle bundle) => BundleWriter.Write(bundle);

    private static JsonDocument Document(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            return JsonDocument.Parse(utf8);
        }
        catch (JsonException exception)
        {
            throw new BundleFaultException(
                BundleFaultException.Root,
                $"Isi berkas bukan JSON yang dapat dibaca (baris {(exception.LineNumber ?? 0) + 1}).");
        }
    }

    private static ResultBundle Read(BundleNode root)
    {
        var format = root.Required("format");
        if (format.Text() != ResultBundle.Format)
        {
            throw format.Fault($"Format berkas harus \"{ResultBundle.Format}\".");
        }

        var cycle = RulesReading.Cycle(root.Required("cycle"));
        var rules = RulesReading.Rules(root.Required("rules"));
        var actions = CriteriaReading.Actions(root.Required("actions"));
        var criteria = CriteriaReading.Criteria(root.Required("criteria"), rules, actions);
        var participants = new ParticipantReading(rules, criteria).Participants(root.Required("participants"));
        var bundle = new ResultBundle(cycle, rules, actions, criteria, participants, ChairDecisions: [])
        {
            NotAssessed = Extras.NotAssessed(root),
        };
        return root.Optional("chairDecisions") is { } decisions ? ChairReading.Decide(bundle, decisions) : bundle;
    }
}
