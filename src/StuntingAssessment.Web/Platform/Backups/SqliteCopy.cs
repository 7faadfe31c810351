using Microsoft.Data.Sqlite;

namespace StuntingAssessment.Web.Platform.Backups;

/// <summary>Copies page by page with SQLite's own online backup, which sees one moment and is one transaction where it writes.</summary>
internal sealed class SqliteCopy(PortalDbContext portal) : IDatabaseCopy
{
    private const string TableNames = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
    private const int BusySeconds = 60;

    public DatabaseProvider Provider => DatabaseProvider.Sqlite;

    public string FileName => "database.sqlite";

    public async Task<DatabaseFacts> FactsAsync(CancellationToken cancellationToken) =>
        File.Exists(PathOfPortal) ? await DatabaseFacts.ReadAsync(portal, TableNames, cancellationToken) : new DatabaseFacts("SQLite", [], false, 0, Auditing.AuditChain.Genesis, new Dictionary<string, long>());

    public async Task<(DatabaseFacts Facts, T Read)> SaveAsync<T>(string path, Func<PortalDbContext, Task<T>> read, CancellationToken cancellationToken)
    {
        using (var source = Open(PathOfPortal, SqliteOpenMode.ReadWrite))
        using (var target = Open(path, SqliteOpenMode.ReadWriteCreate))
        {
            source.BackupDatabase(target);
            OneFile(target);
        }

        return await ReadAsync(path, read, cancellationToken);
    }

    public Task CheckReadableAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            using var copy = Open(path, SqliteOpenMode.ReadOnly);
            using var check = copy.CreateCommand();
            check.CommandText = "PRAGMA integrity_check(1)";
            return check.ExecuteScalar() is "ok" ? Task.CompletedTask : throw NotReadable();
        }
        catch (SqliteException)
        {
            throw NotReadable();
        }
    }

    public async Task<(DatabaseFacts Facts, T Read)> TryOutAsync<T>(string path, Func<PortalDbContext, Task<T>> read, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("portal-check-").FullName;
        try
        {
            var tried = Path.Combine(folder, FileName);
            File.Copy(path, tried);
            File.SetAttributes(tried, FileAttributes.Normal);
            await using var db = ContextOn(tried);
            var facts = await DatabaseFacts.ReadAsync(db, TableNames, cancellationToken);
            await db.Database.MigrateAsync(cancellationToken);
            return (facts, await read(db));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public Task RestoreAsync(string path, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOfPortal)!);
        using var source = Open(path, SqliteOpenMode.ReadOnly);
        using var target = Open(PathOfPortal, SqliteOpenMode.ReadWriteCreate);
        source.BackupDatabase(target);
        return Task.CompletedTask;
    }

    private string PathOfPortal => Path.GetFullPath(new SqliteConnectionStringBuilder(portal.Database.GetConnectionString()).DataSource);

    /// <summary>A copy is read on its own: without the files of a write-ahead log beside it.</summary>
    private static void OneFile(SqliteConnection copy)
    {
        using var mode = copy.CreateCommand();
        mode.CommandText = "PRAGMA journal_mode = DELETE";
        mode.ExecuteNonQuery();
    }

    private static async Task<(DatabaseFacts Facts, T Read)> ReadAsync<T>(string path, Func<PortalDbContext, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var db = ContextOn(path);
        return (await DatabaseFacts.ReadAsync(db, TableNames, cancellationToken), await read(db));
    }

    private static SqlitePortalDbContext ContextOn(string path) =>
        new(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite(ConnectionString(path, SqliteOpenMode.ReadWrite)).Options);

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(ConnectionString(path, mode));
        connection.Open();
        using var wait = connection.CreateCommand();
        wait.CommandText = $"PRAGMA busy_timeout = {BusySeconds * 1000}";
        wait.ExecuteNonQuery();
        return connection;
    }

    private static string ConnectionString(string path, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = BusySeconds }.ToString();

    private static RuleBrokenException NotReadable() =>
        new("Salinan basis data dalam cadangan ini rusak: SQLite tidak dapat membacanya. Ambil salinan cadangan yang lain.");
}
