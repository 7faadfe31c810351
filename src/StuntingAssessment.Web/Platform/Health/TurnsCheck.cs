using System.Data;
using Microsoft.Extensions.Options;
using StuntingAssessment.Web.Platform.Jobs;

namespace StuntingAssessment.Web.Platform.Health;

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
