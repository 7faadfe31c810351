using System.Globalization;
using System.Text.Json;
using CsvHelper;

namespace StuntingAssessment.Web.Platform.Data;

/// <summary>The reference data that travels inside the executable; sources and licences are in its NOTICE.md.</summary>
internal static class ReferenceFiles
{
    public static JsonElement Json(string name)
    {
        using var stream = Open(name);
        return JsonDocument.Parse(stream).RootElement;
    }

    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Csv(string name)
    {
        using var reader = new StreamReader(Open(name));
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(csv.HeaderRecord!.ToDictionary(h => h, h => csv.GetField(h) ?? ""));
        }

        return rows;
    }

    private static Stream Open(string name) => typeof(ReferenceFiles).Assembly.GetManifestResourceStream($"reference/{name}")!;
}
