using StuntingAssessment.Web.Platform.Data;

namespace StuntingAssessment.Web.Tests.Architecture;

public sealed class MigrationTests
{
    [Fact]
    public void Sqlite_migrations_match_the_model()
    {
        using var db = Sqlite();
        db.Database.HasPendingModelChanges().Should().BeFalse();
    }

    [Fact]
    public void Postgres_migrations_match_the_model()
    {
        using var db = Postgres();
        db.Database.HasPendingModelChanges().Should().BeFalse();
    }

    [Fact]
    public void Both_databases_have_the_same_migrations()
    {
        using var sqlite = Sqlite();
        using var postgres = Postgres();
        var names = sqlite.Database.GetMigrations().Select(WithoutTime).ToList();

        names.Should().NotBeEmpty();
        postgres.Database.GetMigrations().Select(WithoutTime).Should().Equal(names);
    }

    [Fact]
    public async Task Migrating_twice_changes_nothing()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        await using var db = database.Open();
        await db.Database.MigrateAsync();
        await db.Database.MigrateAsync();

        (await db.Database.GetPendingMigrationsAsync()).Should().BeEmpty();
        (await db.AuditHeads.SingleAsync()).Sequence.Should().Be(0);
    }

    private static SqlitePortalDbContext Sqlite() => new(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite("Data Source=none").Options);

    private static PostgresPortalDbContext Postgres() => new(new DbContextOptionsBuilder<PostgresPortalDbContext>().UseNpgsql("Host=none").Options);

    private static string WithoutTime(string migration) => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..];
}
