using System.Text;
using System.Text.Json;

namespace StuntingAssessment.Domain.Ranking;

/// <summary>The ranking as a file, in the shape of <c>expected</c> in scoring-vectors.json: scores are text with the cycle's decimals.</summary>
public static class StandingsJson
{
    public static string Write(Standings standings)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, BundleWriter.Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("results");
            foreach (var standing in InOrder(standings))
            {
                Result(json, standing, standings.Bundle.Rules.Decimals);
            }

            json.WriteEndArray();
            json.WriteStartObject("awards");
            foreach (var holding in standings.Awards)
            {
                json.WriteString(holding.Award.Code, holding.Regency);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static IEnumerable<Standing> InOrder(Standings standings) =>
    [
        .. standings.InOrder.Where(standing => standing.Rank is not null),
        .. standings.InOrder.Where(standing => standing.Rank is null).Concat(standings.Apart).OrderBy(standing => standing.Code, StringComparer.Ordinal),
    ];

    private static void Result(Utf8JsonWriter json, Standing standing, int decimals)
    {
        json.WriteStartObject();
        json.WriteString("code", standing.Code);
        json.WriteStartObject("components");
        foreach (var component in standing.Components)
        {
            Score(json, component.Code, component.Value, decimals);
        }

        json.WriteEndObject();
        Score(json, "total", standing.Total, decimals);
        if (standing.Rank is { } rank)
        {
            json.WriteNumber("rank", rank);
        }
        else
        {
            json.WriteNull("rank");
        }

        json.WriteBoolean("tied", standing.Tied);
        json.WriteStartArray("missing");
        foreach (var component in standing.Missing)
        {
            json.WriteStringValue(component);
        }

        json.WriteEndArray();
        json.WriteString("predicate", standing.Predicate);
        json.WriteEndObject();
    }

    private static void Score(Utf8JsonWriter json, string name, decimal? value, int decimals) =>
        json.WriteString(name, value is { } score ? Rounding.Print(score, decimals) : null);
}
