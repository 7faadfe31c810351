using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StuntingAssessment.Web.Platform.Data;

public static class DatabaseSetup
{
    public static void AddPortalDatabase(this IHostApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection(DatabaseOptions.Section);
        builder.Services.AddOptions<DatabaseOptions>().Bind(section)
            .Validate(o => o.Provider is DatabaseProvider.Sqlite || !string.IsNullOrWhiteSpace(o.ConnectionString), "Database:ConnectionString is required for PostgreSQL.")
            .ValidateOnStart();

        var database = section.Get<DatabaseOptions>() ?? new DatabaseOptions();
        switch (database.Provider)
        {
            case DatabaseProvider.Postgres:
                builder.Services.AddDbContext<PortalDbContext, PostgresPortalDbContext>((services, o) => Common(services, o).UseNpgsql(database.ConnectionString));
                break;
            case DatabaseProvider.Sqlite:
                var connection = SqliteConnectionString(database, builder.Configuration);
                builder.Services.AddDbContext<PortalDbContext, SqlitePortalDbContext>((services, o) => Common(services, o).UseSqlite(connection));
                break;
            default:
                throw new InvalidOperationException($"Unknown database provider {database.Provider}.");
        }
    }

    private static DbContextOptionsBuilder Common(IServiceProvider services, DbContextOptionsBuilder options) =>
        options
            .AddInterceptors(services.GetServices<IInterceptor>())
            .ConfigureWarnings(w => w.Throw(RelationalEventId.MultipleCollectionIncludeWarning));

    private static string SqliteConnectionString(DatabaseOptions database, IConfiguration configuration)
    {
        if (!string.IsNullOrWhiteSpace(database.ConnectionString))
        {
            return database.ConnectionString;
        }

        var directory = configuration[$"{PortalOptions.Section}:{nameof(PortalOptions.DataDirectory)}"] ?? new PortalOptions().DataDirectory;
        Directory.CreateDirectory(directory);
        return new SqliteConnectionStringBuilder { DataSource = Path.Combine(directory, "portal.db"), DefaultTimeout = 30 }.ToString();
    }
}
