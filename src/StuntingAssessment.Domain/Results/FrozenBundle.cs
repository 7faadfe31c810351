using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.Ranking;

namespace StuntingAssessment.Domain.Results;

/// <summary>Who stands behind an alias of the public bundle. Part of the internal record only.</summary>
public sealed record PanelAlias(string RegencyCode, string Alias, Guid PanelistId, string Name, bool Recused, string? RecusalReason);

/// <summary>What freezing writes: the public bundle's text with its hash, and the internal record that names the panellists.</summary>
public sealed record FrozenBundle(ResultBundle Bundle, string PublicText, string Sha256, string InternalText, string InternalSha256)
{
    /// <param name="cycle">As it is frozen.</param>
    /// <param name="scores">As they are frozen.</param>
    /// <param name="names">Of the panellists, for the internal record.</param>
    /// <param name="shuffle">Puts ids into a random order; asked anew for every regency, so that P1 here is not P1 there.</param>
    public static FrozenBundle Of(AssessmentCycle cycle, CycleScores scores, IReadOnlyDictionary<Guid, string> names, Action<Guid[]> shuffle)
    {
        var aliases = cycle.Participants.SelectMany(p => AliasesOf(p.Code, scores, names, shuffle)).ToList();
        var byPerson = aliases.ToDictionary(a => (a.RegencyCode, a.PanelistId), a => a.Alias);
        var bundle = CycleBundle.Of(cycle, scores, (regency, panelist) => byPerson[(regency, panelist)]);
        var bytes = ResultBundleJson.Write(bundle);
        var sha256 = Sha256Of(bytes);
        var internalText = JsonSerializer.Serialize(new { publicSha256 = sha256, panelists = aliases }, JsonSerializerOptions.Web);
        return new FrozenBundle(bundle, Encoding.UTF8.GetString(bytes), sha256, internalText, Sha256Of(Encoding.UTF8.GetBytes(internalText)));
    }

    /// <summary>Who stands behind the aliases, as an internal record says it.</summary>
    public static IReadOnlyList<PanelAlias> AliasesIn(string internalText)
    {
        using var json = JsonDocument.Parse(internalText);
        return json.RootElement.TryGetProperty("panelists", out var panelists) ? panelists.Deserialize<List<PanelAlias>>(JsonSerializerOptions.Web)! : [];
    }

    private static IEnumerable<PanelAlias> AliasesOf(string regency, CycleScores scores, IReadOnlyDictionary<Guid, string> names, Action<Guid[]> shuffle)
    {
        var recusals = scores.Recusals.Where(r => r.RegencyCode == regency).ToDictionary(r => r.PanelistId);
        // In a fixed order first, so that nothing but the shuffle decides.
        Guid[] people = [.. scores.Sheets.Where(s => s.RegencyCode == regency).Select(s => s.PanelistId).Union(recusals.Keys).Order()];
        shuffle(people);
        return people.Select((id, i) => new PanelAlias(regency, $"P{i + 1}", id, names.GetValueOrDefault(id, ""), recusals.ContainsKey(id), recusals.GetValueOrDefault(id)?.Reason));
    }

    private static string Sha256Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
