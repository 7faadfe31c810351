using Microsoft.Data.Sqlite;
using Npgsql;
using StuntingAssessment.Web.Platform.Data;

namespace StuntingAssessment.Web.Tests.Support;

/// <summary>A private database, cloned from a template that is migrated once per run. SQLite, or PostgreSQL when PORTAL_TEST_POSTGRES names a server.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<TestDatabase>> Template = new(MakeTemplateAsync);
    private static readonly SemaphoreSlim Cloning = new(1);

    private readonly string name;

    private TestDatabase(string name, string connectionString)
    {
        this.name = name;
        ConnectionString = connectionString;
    }

    public static string? Server { get; } = Environment.GetEnvironmentVariable("PORTAL_TEST_POSTGRES");

    public static DatabaseProvider Provider => Server is null ? DatabaseProvider.Sqlite : DatabaseProvider.Postgres;

    public string ConnectionString { get; }

    public static async Task<TestDatabase> CreateAsync() => await (await Template.Value).CloneAsync();

    /// <summary>A copy. Nobody may be using this one any more.</summary>
    public async Task<TestDatabase> CloneAsync()
    {
        var copy = NewName();
        if (Server is null)
        {
            File.Copy(PathOf(name), PathOf(copy));
            return new TestDatabase(copy, Sqlite(PathOf(copy)));
        }

        // PostgreSQL copies one template at a time.
        await Cloning.WaitAsync();
        try
        {
            await ExecuteOnServerAsync($"CREATE DATABASE {copy} TEMPLATE {name}");
        }
        finally
        {
            Cloning.Release();
        }

        return new TestDatabase(copy, Postgres(copy));
    }

    /// <summary>Closes what a pool still holds open and takes the database away when the run ends, not before.</summary>
    public TestDatabase KeepAsTemplate()
    {
        NpgsqlConnection.ClearAllPools();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => DisposeAsync().AsTask().GetAwaiter().GetResult();
        return this;
    }

    /// <summary>Without tables: for the migrations themselves.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync()
    {
        var name = NewName();
        if (Server is null)
        {
            return new TestDatabase(name, Sqlite(PathOf(name)));
        }

        await ExecuteOnServerAsync($"CREATE DATABASE {name}");
        return new TestDatabase(name, Postgres(name));
    }

    public PortalDbContext Open() => Server is null
        ? new SqlitePortalDbContext(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite(ConnectionString).Options)
        : new PostgresPortalDbContext(new DbContextOptionsBuilder<PostgresPortalDbContext>().UseNpgsql(ConnectionString).Options);

    public async ValueTask DisposeAsync()
    {
        if (Server is null)
        {
            foreach (var file in Directory.EnumerateFiles(Path.GetTempPath(), name + ".db*"))
            {
                File.Delete(file);
            }
        }
        else
        {
            // A pool lives as long as the process: at least it gives up its connections.
            await using (var pooled = new NpgsqlConnection(ConnectionString))
            {
                NpgsqlConnection.ClearPool(pooled);
            }

            await ExecuteOnServerAsync($"DROP DATABASE {name} WITH (FORCE)");
        }
    }

    private static async Task<TestDatabase> MakeTemplateAsync()
    {
        var database = await CreateEmptyAsync();
        await using (var db = database.Open())
        {
            await db.Database.MigrateAsync();
            if (Server is null)
            {
                // A copy of the file alone must be complete.
                await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=DELETE");
            }
        }

        return database.KeepAsTemplate();
    }

    private static string NewName() => $"portal_{Guid.CreateVersion7():n}";

    private static string PathOf(string name) => Path.Combine(Path.GetTempPath(), name + ".db");

    private static string Sqlite(string path) => new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 30 }.ToString();

    private static string Postgres(string name) => new NpgsqlConnectionStringBuilder(Server) { Database = name, MaxPoolSize = 60, Timeout = 30 }.ToString();

    private static async Task ExecuteOnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
