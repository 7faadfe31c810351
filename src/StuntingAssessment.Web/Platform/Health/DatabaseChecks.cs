using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.Extensions.Options;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Platform.Auditing;
using StuntingAssessment.Web.Platform.Jobs;
using StuntingAssessment.Web.Platform.Security;

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

/// <summary>The end of the trail only: the verb "audit verify" reads all of it.</summary>
internal sealed class TrailCheck(PortalDbContext db) : ICheckPortal
{
    private const int Looked = 200;

    public string Name => "Jejak audit";

    public async Task<PortalCheck> RunAsync(CancellationToken cancellationToken)
    {
        var head = await db.AuditHeads.AsNoTracking().SingleAsync(cancellationToken);
        var end = await db.AuditEntries.AsNoTracking().OrderByDescending(e => e.Sequence).Take(Looked).ToListAsync(cancellationToken);
        var isWhole = (end.Count == 0 ? head.Sequence == 0 : end[0].Sequence >= head.Sequence && Chained(end))
            && (end.Count == 0 || end.Exists(e => e.Sequence == head.Sequence && e.Hash == head.Hash));
        return isWhole
            ? new PortalCheck(Name, Soundness.Good, $"{IndonesianNumber.Format(head.Sequence)} baris; {end.Count} baris terakhir menyambung.")
            : new PortalCheck(Name, Soundness.Bad, "Ujung jejak audit tidak menyambung: ada baris yang berubah, hilang, atau ditambah di luar portal.", "Jalankan perintah audit verify dan bandingkan dengan cadangan.");
    }

    private static bool Chained(List<AuditEntry> newestFirst) =>
        newestFirst.TrueForAll(e => e.Hash == AuditChain.HashOf(e)) && newestFirst.Zip(newestFirst.Skip(1)).All(p => p.First.PreviousHash == p.Second.Hash);
}

internal sealed class ClockCheck(PortalDbContext db, TimeProvider time) : ICheckPortal
{
    private static readonly TimeSpan Tolerated = TimeSpan.FromSeconds(5);

    public string Name => "Jam";

    public async Task<PortalCheck> RunAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow();
        var text = (await db.Database.SqlQueryRaw<string>("SELECT CAST(CURRENT_TIMESTAMP AS text) AS \"Value\"").ToListAsync(cancellationToken))[0];
        var drift = DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) - before;
        var network = new FileInfo("/run/systemd/timesync/synchronized").Exists ? " Jam komputer ini disamakan lewat jaringan (NTP)." : "";
        // The embedded database has no clock of its own and counts whole seconds.
        return drift.Duration() <= Tolerated
            ? new PortalCheck(Name, Soundness.Good, $"Jam portal dan basis data sama.{network}")
            : new PortalCheck(Name, Soundness.Bad, $"Jam portal dan basis data berselisih {Math.Round(drift.Duration().TotalSeconds):0} detik.", "Samakan jam kedua komputer lewat jaringan (NTP): tenggat, tautan, dan antrean surel bergantung padanya.");
    }
}

internal sealed class TurnsCheck(PortalDbContext db, IEnumerable<IPortalTurn> turns, IOptions<BackgroundOptions> options, TimeProvider time) : ICheckPortal
{
    private static readonly TimeSpan Late = TimeSpan.FromHours(1);

    public string Name => "Pekerjaan latar";

    public async Task<PortalCheck> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var known = turns.Select(t => t.Name).ToList();
        var leases = (await db.TurnLeases.AsNoTracking().ToListAsync(cancellationToken)).Where(l => known.Contains(l.Name)).ToList();
        var failing = leases.Where(l => l.Failures > 0).Select(l => l.Name).ToList();
        if (failing.Count > 0)
        {
            return new PortalCheck(Name, Soundness.Warning, $"Gagal dan akan dicoba lagi: {string.Join(", ", failing)}.", "Rinciannya ada di catatan server.");
        }

        var late = leases.Where(l => l.NextAt < now - Late && !(l.Until > now)).Select(l => l.Name).ToList();
        var elsewhere = options.Value.IsOn ? "" : " Proses ini sendiri tidak mengerjakannya (Background:IsOn).";
        return late.Count == 0
            ? new PortalCheck(Name, Soundness.Good, (leases.Count == 0 ? "Belum pernah berjalan; dimulai bersama portal." : $"{leases.Count} pekerjaan berjalan menurut jadwal.") + elsewhere)
            : new PortalCheck(Name, Soundness.Warning, $"Tidak dikerjakan pada waktunya: {string.Join(", ", late)}.{elsewhere}", "Pastikan sedikitnya satu proses portal berjalan dengan Background:IsOn bernilai true.");
    }
}

internal sealed class DemoCheck(PortalDbContext db, IHostEnvironment environment) : ICheckPortal
{
    public string Name => "Lingkungan";

    public async Task<PortalCheck> RunAsync(CancellationToken cancellationToken)
    {
        var isDemo = await db.Installations.AnyAsync(i => i.IsDemo, cancellationToken);
        return (isDemo, environment.IsProduction()) switch
        {
            (true, true) => new PortalCheck(Name, Soundness.Bad, "Basis data ini berisi data contoh, sedangkan portal berjalan sebagai Production.", "Pakai basis data lain untuk penilaian yang sebenarnya."),
            (true, false) => new PortalCheck(Name, Soundness.Warning, $"Data contoh, lingkungan {environment.EnvironmentName}.", "Jangan dipakai untuk penilaian yang sebenarnya."),
            (false, false) => new PortalCheck(Name, Soundness.Warning, $"Lingkungan {environment.EnvironmentName}: aturan ketat Production tidak berlaku.", "Untuk penilaian yang sebenarnya, jalankan dengan ASPNETCORE_ENVIRONMENT bernilai Production."),
            (false, true) => new PortalCheck(Name, Soundness.Good, "Production, tanpa data contoh."),
        };
    }
}

internal sealed class SecondFactorCheck(IOptions<SecurityOptions> options) : ICheckPortal
{
    public string Name => "Langkah kedua masuk";

    public Task<PortalCheck> RunAsync(CancellationToken cancellationToken) => Task.FromResult(options.Value.SecondFactor is SecondFactorRule.Required
        ? new PortalCheck(Name, Soundness.Good, "Diwajibkan bagi peran provinsi dan panelis.")
        : new PortalCheck(Name, Soundness.Warning, "Tidak diwajibkan.", "Untuk penilaian yang sebenarnya, atur Security:SecondFactor bernilai Required; Production selalu mewajibkannya."));
}
