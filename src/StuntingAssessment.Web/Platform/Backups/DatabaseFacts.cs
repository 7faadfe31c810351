using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage;

namespace StuntingAssessment.Web.Platform.Backups;

/// <summary>What a database holds, without its contents: enough to see that a copy of it is the same.</summary>
/// <param name="Server">Name and version of the database program.</param>
/// <param name="Migrations">The schema's version: all that were applied, oldest first.</param>
/// <param name="IsDemo">The labelled demonstration.</param>
/// <param name="TrailSequence">Rows of the audit trail.</param>
/// <param name="TrailHash">The hash of its last row.</param>
/// <param name="Rows">Per table.</param>
public sealed record DatabaseFacts(string Server, IReadOnlyList<string> Migrations, bool IsDemo, long TrailSequence, string TrailHash, IReadOnlyDictionary<string, long> Rows)
{
    /// <summary>Nothing that leaves a trace has happened in one and not in the other, whatever their schemas.</summary>
    public bool HasSameTrailAs(DatabaseFacts other) => (TrailSequence, TrailHash) == (other.TrailSequence, other.TrailHash);

    public bool HasSameRowsAs(DatabaseFacts other) =>
        HasSameTrailAs(other) && Rows.Count == other.Rows.Count && Rows.All(r => other.Rows.TryGetValue(r.Key, out var rows) && rows == r.Value);

    /// <summary>Nothing that anybody did: no account and no row of the trail. Reference data that came with the tables does not count.</summary>
    public bool IsEmpty => TrailSequence == 0 && Rows.GetValueOrDefault("AspNetUsers") == 0;

    /// <summary>Reads through the context's connection and its transaction, if it has one; the schema may be older than the model.</summary>
    /// <param name="db">Where to read.</param>
    /// <param name="tableNames">A query whose rows are the names of the tables.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    internal static async Task<DatabaseFacts> ReadAsync(PortalDbContext db, string tableNames, CancellationToken cancellationToken)
    {
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var names = await ListAsync(db, tableNames, cancellationToken);
            var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
            foreach (var name in names)
            {
                rows[name] = Convert.ToInt64(await ScalarAsync(db, $"SELECT COUNT(*) FROM \"{name}\"", cancellationToken), CultureInfo.InvariantCulture);
            }

            var (sequence, hash) = (0L, Auditing.AuditChain.Genesis);
            if (rows.ContainsKey("AuditHeads"))
            {
                sequence = Convert.ToInt64(await ScalarAsync(db, "SELECT \"Sequence\" FROM \"AuditHeads\"", cancellationToken), CultureInfo.InvariantCulture);
                hash = (string)(await ScalarAsync(db, "SELECT \"Hash\" FROM \"AuditHeads\"", cancellationToken))!;
            }

            var isDemo = rows.ContainsKey("Installations") && await db.Installations.AnyAsync(i => i.IsDemo, cancellationToken);
            var migrations = rows.ContainsKey("__EFMigrationsHistory") ? await ListAsync(db, "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\" ORDER BY \"MigrationId\"", cancellationToken) : [];
            return new DatabaseFacts($"{(db is SqlitePortalDbContext ? "SQLite" : "PostgreSQL")} {connection.ServerVersion}", migrations, isDemo, sequence, hash, rows);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task<List<string>> ListAsync(PortalDbContext db, string sql, CancellationToken cancellationToken)
    {
        await using var command = Command(db, sql);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var names = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static async Task<object?> ScalarAsync(PortalDbContext db, string sql, CancellationToken cancellationToken)
    {
        await using var command = Command(db, sql);
        return await command.ExecuteScalarAsync(cancellationToken);
    }

    private static DbCommand Command(PortalDbContext db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }
}
