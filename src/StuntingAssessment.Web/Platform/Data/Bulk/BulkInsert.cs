using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace StuntingAssessment.Web.Platform.Data.Bulk;

/// <summary>
/// Writes many rows past the change tracker: COPY on PostgreSQL, one prepared statement on SQLite. No event and no version comes of it: whoever calls
/// it holds the trail's lock in a transaction and notes one entry for the whole batch.
/// </summary>
internal static class BulkInsert
{
    /// <summary>So few rows are updated one by one: a temporary table costs more than they do.</summary>
    private const int FewRows = 8;

    public static async Task InsertManyAsync<T>(this PortalDbContext db, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        if (rows.Count == 0)
        {
            return;
        }

        var (table, columns) = Of<T>(db);
        if (rows.Count > FewRows && db.Database.GetDbConnection() is NpgsqlConnection postgres)
        {
            await CopyAsync(postgres, table, columns, rows, cancellationToken);
        }
        else
        {
            await RunAsync(db, $"INSERT INTO \"{table}\" ({Names(columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})", columns, rows, cancellationToken);
        }
    }

    /// <summary>Every column of rows that are there, by their key.</summary>
    public static async Task UpdateManyAsync<T>(this PortalDbContext db, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        if (rows.Count == 0)
        {
            return;
        }

        var (table, columns) = Of<T>(db);
        if (rows.Count > FewRows && db.Database.GetDbConnection() is NpgsqlConnection postgres)
        {
            await UpdateByCopyAsync(postgres, table, columns, rows, cancellationToken);
        }
        else
        {
            var set = columns.Where(c => !c.IsKey).Select(c => $"\"{c.Name}\" = @p{columns.IndexOf(c)}");
            var key = columns.Where(c => c.IsKey).Select(c => $"\"{c.Name}\" = @p{columns.IndexOf(c)}");
            await RunAsync(db, $"UPDATE \"{table}\" SET {string.Join(", ", set)} WHERE {string.Join(" AND ", key)}", columns, rows, cancellationToken);
        }
    }

    /// <summary>The rows go to a table of this transaction, and from there over the old ones in one statement.</summary>
    private static async Task UpdateByCopyAsync<T>(NpgsqlConnection connection, string table, List<BulkColumn<T>> columns, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        var next = $"next_{table}";
        await ExecuteAsync(connection, $"CREATE TEMPORARY TABLE \"{next}\" (LIKE \"{table}\") ON COMMIT DROP", cancellationToken);
        await CopyAsync(connection, next, columns, rows, cancellationToken);
        var set = columns.Where(c => !c.IsKey).Select(c => $"\"{c.Name}\" = n.\"{c.Name}\"");
        var key = columns.Where(c => c.IsKey).Select(c => $"t.\"{c.Name}\" = n.\"{c.Name}\"");
        await ExecuteAsync(connection, $"ANALYZE \"{next}\"", cancellationToken);
        await ExecuteAsync(connection, $"UPDATE \"{table}\" t SET {string.Join(", ", set)} FROM \"{next}\" n WHERE {string.Join(" AND ", key)}", cancellationToken);
        await ExecuteAsync(connection, $"DROP TABLE \"{next}\"", cancellationToken);
    }

    private static async Task CopyAsync<T>(NpgsqlConnection connection, string table, List<BulkColumn<T>> columns, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        await using var copy = await connection.BeginBinaryImportAsync($"COPY \"{table}\" ({Names(columns)}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellationToken);
            foreach (var column in columns)
            {
                await column.CopyAsync(copy, row, cancellationToken);
            }
        }

        await copy.CompleteAsync(cancellationToken);
    }

    private static async Task RunAsync<T>(PortalDbContext db, string sql, List<BulkColumn<T>> columns, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        var parameters = columns.Select((column, i) => column.ParameterOf(command, $"@p{i}")).ToList();
        parameters.ForEach(p => command.Parameters.Add(p));
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Count; i++)
            {
                parameters[i].Value = columns[i].ValueIn(row) ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    internal static (string Table, List<BulkColumn<T>> Columns) Of<T>(PortalDbContext db)
        where T : class
    {
        var type = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not mapped.");
        return (type.GetTableName()!, Known<T>.Columns.GetOrAdd(db.GetType(), _ => BulkColumn<T>.Of(type)));
    }

    internal static string Names<T>(List<BulkColumn<T>> columns)
        where T : class => string.Join(", ", columns.Select(c => $"\"{c.Name}\""));

    /// <summary>Compiled once for each kind of context: the model of a kind is always the same.</summary>
    private static class Known<T>
        where T : class
    {
        public static ConcurrentDictionary<Type, List<BulkColumn<T>>> Columns { get; } = new();
    }
}
