using Npgsql;
using StuntingAssessment.Web;
using StuntingAssessment.Web.Platform.Data;

namespace StuntingAssessment.Benchmarks;

/// <summary>Where the databases lie: files of a folder, or databases of a PostgreSQL server.</summary>
/// <param name="Server">Null: SQLite.</param>
internal sealed record BenchPlace(string Folder, string? Server)
{
    public string Name => Server is null ? "SQLite" : "PostgreSQL";

    public static BenchPlace FromEnvironment() =>
        new(Environment.GetEnvironmentVariable("PORTAL_BENCH_DATA") ?? throw new InvalidOperationException("PORTAL_BENCH_DATA is not set."), Environment.GetEnvironmentVariable("PORTAL_BENCH_POSTGRES"));

    /// <summary>A portal without its web part on the named database.</summary>
    public async Task<WebApplication> OpenAsync(string name)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Trial", ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(await SettingsAsync(name));
        builder.AddPortal();
        return builder.Build();
    }

    public async Task<Dictionary<string, string?>> SettingsAsync(string name) => new()
    {
        ["Portal:DataDirectory"] = Path.Combine(Folder, name),
        ["Serilog:MinimumLevel"] = "Warning",
        ["Database:Provider"] = (Server is null ? DatabaseProvider.Sqlite : DatabaseProvider.Postgres).ToString(),
        ["Database:ConnectionString"] = await ConnectionAsync(name),
    };

    private async Task<string?> ConnectionAsync(string name)
    {
        if (Server is null)
        {
            return null;
        }

        await using var server = new NpgsqlConnection(Server);
        await server.OpenAsync();
        await using var known = new NpgsqlCommand("SELECT count(*) FROM pg_database WHERE datname = $1", server) { Parameters = { new() { Value = name } } };
        if (await known.ExecuteScalarAsync() is 0L)
        {
            await using var create = new NpgsqlCommand($"CREATE DATABASE {name}", server);
            await create.ExecuteNonQueryAsync();
        }

        return new NpgsqlConnectionStringBuilder(Server) { Database = name }.ToString();
    }
}
