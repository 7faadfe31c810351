using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore.Storage;

namespace StuntingAssessment.Web.Platform.Data.Bulk;

/// <summary>
/// A handful of rows of several tables, written past the change tracker in one trip to the server: who types a cell waits for each of them. What
/// <see cref="BulkInsert"/> says of events and of the lock holds here too.
/// </summary>
internal sealed class FewRows(PortalDbContext db)
{
    /// <summary>More of them are faster by a COPY.</summary>
    private const int Most = 8;

    private readonly DbCommand command = db.Database.GetDbConnection().CreateCommand();
    private readonly StringBuilder sql = new();

    public static bool Holds(int rows) => rows <= Most;

    /// <param name="rows">All in one statement.</param>
    /// <param name="otherwise">What is done where a row is there already.</param>
    public FewRows Insert<T>(IReadOnlyCollection<T> rows, string otherwise = "")
        where T : class
    {
        if (rows.Count > 0)
        {
            var (table, columns) = BulkInsert.Of<T>(db);
            var values = rows.Select(row => $"({string.Join(", ", columns.Select(c => ParameterOf(c, row)))})");
            sql.Append(CultureInfo.InvariantCulture, $"INSERT INTO \"{table}\" ({BulkInsert.Names(columns)}) VALUES {string.Join(", ", values)} {otherwise};\n");
        }

        return this;
    }

    /// <summary>Every column of rows that are there, by their key.</summary>
    public FewRows Update<T>(IReadOnlyCollection<T> rows)
        where T : class
    {
        var (table, columns) = BulkInsert.Of<T>(db);
        foreach (var row in rows)
        {
            string Pairs(bool isKey, string separator) => string.Join(separator, columns.Where(c => c.IsKey == isKey).Select(c => $"\"{c.Name}\" = {ParameterOf(c, row)}"));
            sql.Append(CultureInfo.InvariantCulture, $"UPDATE \"{table}\" SET {Pairs(false, ", ")} WHERE {Pairs(true, " AND ")};\n");
        }

        return this;
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using (command)
        {
            if (sql.Length > 0)
            {
                command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
                command.CommandText = sql.ToString();
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }
    }

    private string ParameterOf<T>(BulkColumn<T> column, T row)
        where T : class
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"@p{command.Parameters.Count}");
        var parameter = column.ParameterOf(command, name);
        parameter.Value = column.ValueIn(row) ?? DBNull.Value;
        command.Parameters.Add(parameter);
        return name;
    }
}
