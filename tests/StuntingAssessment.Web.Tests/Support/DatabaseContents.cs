using System.Data.Common;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using StuntingAssessment.Web.Platform.Backups;
using StuntingAssessment.Web.Platform.Data;

namespace StuntingAssessment.Web.Tests.Support;

/// <summary>Every row of every table as text, past the model: two databases with the same contents are equal.</summary>
public static class DatabaseContents
{
    /// <param name="portal">Whose database.</param>
    /// <param name="without">Table.Column pairs to leave out.</param>
    public static Task<Dictionary<string, List<string>>> ContentsAsync(this PortalFixture portal, params string[] without) => portal.WithAsync(async services =>
    {
        var facts = await services.GetRequiredService<IDatabaseCopy>().FactsAsync(CancellationToken.None);
        var db = services.GetRequiredService<PortalDbContext>();
        await db.Database.OpenConnectionAsync();
        var contents = new Dictionary<string, List<string>>();
        foreach (var table in facts.Rows.Keys)
        {
            contents[table] = await RowsAsync(db.Database.GetDbConnection(), table, without);
        }

        return contents;
    });

    private static async Task<List<string>> RowsAsync(DbConnection connection, string table, string[] without)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        await using var reader = await command.ExecuteReaderAsync();
        var columns = Enumerable.Range(0, reader.FieldCount).Where(i => !without.Contains($"{table}.{reader.GetName(i)}")).ToList();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join(" | ", columns.Select(i => $"{reader.GetName(i)}={(reader.GetValue(i) is DateTime time ? time.ToString("O", CultureInfo.InvariantCulture) : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))}")));
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }
}
