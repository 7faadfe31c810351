using System.Data;
using System.Data.Common;
using Microsoft.Extensions.Options;

namespace StuntingAssessment.Web.Platform.Health;

internal sealed class DatabaseCheck(PortalDbContext db, IOptions<DatabaseOptions> options) : ICheckPortal
{
    public string Name => "Basis data";

    public async Task<PortalCheck> RunAsync(CancellationToken cancellationToken)
    {
        var product = options.Value.Provider is DatabaseProvider.Postgres ? "PostgreSQL" : "SQLite";
        string version;
        List<string> pending;
        try
        {
            var connection = db.Database.GetDbConnection();
            if (connection.State is not ConnectionState.Open)
            {
                await db.Database.OpenConnectionAsync(cancellationToken);
            }

            version = connection.ServerVersion;
            pending = [.. await db.Database.GetPendingMigrationsAsync(cancellationToken)];
        }
        catch (DbException)
        {
            return new PortalCheck(Name, Soundness.Bad, $"{product} tidak dapat dihubungi.", "Periksa Database:ConnectionString dan apakah server basis datanya menyala.");
        }

        return pending.Count == 0
            ? new PortalCheck(Name, Soundness.Good, $"{product} {version}, tabelnya mutakhir.")
            : new PortalCheck(Name, Soundness.Bad, $"{product} {version}; {pending.Count} perubahan tabel belum dijalankan.", "Cadangkan basis data, lalu jalankan perintah migrate.");
    }
}
