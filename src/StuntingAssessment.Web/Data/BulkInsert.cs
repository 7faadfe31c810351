using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace StuntingAssessment.Web.Data;

/// <summary>
/// Writes many rows past the change tracker: COPY on PostgreSQL, one prepared statement on SQLite. No event and no version comes of it: whoever calls
/// it holds the trail's lock in a transaction and notes one entry for the whole batch.
/// </summary>
internal static class BulkInsert
{
    public static async Task InsertManyAsync<T>(this PortalDbContext db, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        if (rows.Count == 0)
        {
            return;
        }

        var type = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not mapped.");
        var columns = Column.Of(type);
        if (db.Database.GetDbConnection() is NpgsqlConnection postgres)
        {
            await CopyAsync(postgres, type.GetTableName()!, columns, rows, cancellationToken);
        }
        else
        {
            await RunAsync(db, $"INSERT INTO \"{type.GetTableName()}\" ({Names(columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})", columns, rows, cancellationToken);
        }
    }

    /// <summary>Every column of rows that are there, by their key.</summary>
    public static async Task UpdateManyAsync<T>(this PortalDbContext db, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        var type = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not mapped.");
        var columns = Column.Of(type);
        var set = columns.Where(c => !c.Property.IsPrimaryKey()).Select(c => $"\"{c.Name}\" = @p{columns.IndexOf(c)}");
        var key = columns.Where(c => c.Property.IsPrimaryKey()).Select(c => $"\"{c.Name}\" = @p{columns.IndexOf(c)}");
        await RunAsync(db, $"UPDATE \"{type.GetTableName()}\" SET {string.Join(", ", set)} WHERE {string.Join(" AND ", key)}", columns, rows, cancellationToken);
    }

    private static async Task CopyAsync<T>(NpgsqlConnection connection, string table, List<Column> columns, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        await using var copy = await connection.BeginBinaryImportAsync($"COPY \"{table}\" ({Names(columns)}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellationToken);
            foreach (var column in columns)
            {
                if (column.ValueIn(row) is { } value)
                {
                    await copy.WriteAsync(value, column.StoreType, cancellationToken);
                }
                else
                {
                    await copy.WriteNullAsync(cancellationToken);
                }
            }
        }

        await copy.CompleteAsync(cancellationToken);
    }

    private static async Task RunAsync<T>(PortalDbContext db, string sql, List<Column> columns, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        var parameters = columns.Select((column, i) => column.ParameterOf(command, $"@p{i}")).ToList();
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(parameter);
        }

        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Count; i++)
            {
                parameters[i].Value = columns[i].ValueIn(row) ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static string Names(List<Column> columns) => string.Join(", ", columns.Select(c => $"\"{c.Name}\""));

    private sealed record Column(string Name, IProperty Property, RelationalTypeMapping Mapping)
    {
        public string StoreType => Mapping.StoreTypeNameBase;

        public static List<Column> Of(IEntityType type)
        {
            var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
            return [.. type.GetProperties().Select(p => new Column(p.GetColumnName(table)!, p, p.GetRelationalTypeMapping()))];
        }

        public object? ValueIn(object row)
        {
            var value = Property.GetGetter().GetClrValue(row);
            return Mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value;
        }

        public DbParameter ParameterOf(DbCommand command, string name) => Mapping.CreateParameter(command, name, value: null, nullable: true);
    }
}
