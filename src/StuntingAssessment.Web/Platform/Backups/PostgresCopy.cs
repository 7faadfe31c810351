using System.Data;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Npgsql;

namespace StuntingAssessment.Web.Platform.Backups;

/// <summary>pg_dump in the snapshot of a transaction of ours, so that what we read beside it belongs to the same moment; pg_restore in one transaction.</summary>
internal sealed class PostgresCopy(PortalDbContext portal, IOptions<DatabaseOptions> options) : IDatabaseCopy
{
    private const string TableNames = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename COLLATE \"C\"";

    private static readonly string[] IntoOneTransaction = ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges"];

    public DatabaseProvider Provider => DatabaseProvider.Postgres;

    public string FileName => "database.dump";

    public Task<DatabaseFacts> FactsAsync(CancellationToken cancellationToken) => DatabaseFacts.ReadAsync(portal, TableNames, cancellationToken);

    public async Task<(DatabaseFacts Facts, T Read)> SaveAsync<T>(string path, Func<PortalDbContext, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var transaction = await portal.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await using var export = new NpgsqlCommand("SELECT pg_export_snapshot()", Connection);
        var snapshot = (string)(await export.ExecuteScalarAsync(cancellationToken))!;
        await PostgresPrograms.RunAsync("pg_dump", ServerMajor, Target, ["--format=custom", "--no-password", $"--snapshot={snapshot}", $"--file={path}"], cancellationToken);
        return (await DatabaseFacts.ReadAsync(portal, TableNames, cancellationToken), await read(portal));
    }

    public async Task CheckReadableAsync(string path, CancellationToken cancellationToken)
    {
        await portal.Database.OpenConnectionAsync(cancellationToken);
        var server = ServerMajor;
        await portal.Database.CloseConnectionAsync();
        try
        {
            // A list alone reads the head only; to nowhere, it unpacks every row.
            await PostgresPrograms.RunAsync("pg_restore", server, null, ["--file=/dev/null", path], cancellationToken);
        }
        catch (InvalidOperationException refused) when (refused.Message.Contains(" gagal: ", StringComparison.Ordinal))
        {
            throw new RuleBrokenException($"Salinan basis data dalam cadangan ini tidak dapat dibaca. {refused.Message}");
        }
    }

    public async Task<(DatabaseFacts Facts, T Read)> TryOutAsync<T>(string path, Func<PortalDbContext, Task<T>> read, CancellationToken cancellationToken)
    {
        var name = $"portal_check_{RandomNumberGenerator.GetHexString(12, lowercase: true)}";
        await CreateAsync(name, cancellationToken);
        try
        {
            var place = new NpgsqlConnectionStringBuilder(Target.ConnectionString) { Database = name, Pooling = false };
            await PostgresPrograms.RunAsync("pg_restore", await ServerMajorAsync(cancellationToken), place, [.. IntoOneTransaction, "--no-password", $"--dbname={name}", path], cancellationToken);
            await using var db = new PostgresPortalDbContext(new DbContextOptionsBuilder<PostgresPortalDbContext>().UseNpgsql(place.ConnectionString).Options);
            var facts = await DatabaseFacts.ReadAsync(db, TableNames, cancellationToken);
            await db.Database.MigrateAsync(cancellationToken);
            return (facts, await read(db));
        }
        finally
        {
            await ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)", CancellationToken.None);
        }
    }

    public async Task RestoreAsync(string path, CancellationToken cancellationToken)
    {
        await DropEmptyTablesAsync(cancellationToken);
        var database = Target.Database!.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal);
        await PostgresPrograms.RunAsync("pg_restore", await ServerMajorAsync(cancellationToken), Target, [.. IntoOneTransaction, "--no-password", $"--dbname=dbname='{database}'", path], cancellationToken);
    }

    /// <summary>The tables of a migrated but unused portal stand in the way of the backup's own. A crash after this leaves a portal that wants migrating, and loses nothing.</summary>
    private async Task DropEmptyTablesAsync(CancellationToken cancellationToken)
    {
        var tables = portal.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Append("__EFMigrationsHistory").Distinct().Select(t => $"\"{t}\"");
        await ExecuteAsync($"SET lock_timeout = '20s'; DROP TABLE IF EXISTS {string.Join(", ", tables)} CASCADE", cancellationToken);
    }

    private async Task CreateAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            // Sorted as the portal's own: from the same template.
            await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE template0", cancellationToken);
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new InvalidOperationException("Pemeriksaan ini memulihkan cadangan ke basis data sementara, tetapi akun portal tidak boleh membuatnya. Minta pengelola PostgreSQL: ALTER ROLE ... CREATEDB.");
        }
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await portal.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = new NpgsqlCommand(sql, Connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        finally
        {
            await portal.Database.CloseConnectionAsync();
        }
    }

    private async Task<int> ServerMajorAsync(CancellationToken cancellationToken)
    {
        await portal.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            return ServerMajor;
        }
        finally
        {
            await portal.Database.CloseConnectionAsync();
        }
    }

    private NpgsqlConnection Connection => (NpgsqlConnection)portal.Database.GetDbConnection();

    private int ServerMajor => Connection.PostgreSqlVersion.Major;

    /// <summary>From the settings: an opened connection no longer tells its password.</summary>
    private NpgsqlConnectionStringBuilder Target => new(options.Value.ConnectionString);
}
