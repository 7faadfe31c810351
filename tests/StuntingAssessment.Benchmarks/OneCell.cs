using Microsoft.EntityFrameworkCore;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Platform.Auditing;
using StuntingAssessment.Web.Platform.Data;

namespace StuntingAssessment.Benchmarks;

internal static class OneCell
{
    /// <summary>The reference writes rows of the trail of its own, far behind the real ones.</summary>
    private const long FarBehind = 1_000_000_000;

    public static async Task<(string Label, Compared Compared)> SaveAsync(WebApplication portal)
    {
        using var scope = portal.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var cycle = await db.Cycles.AsNoTracking().OrderByDescending(c => c.AssessmentYear).FirstAsync();
        var regency = (await db.AnsitRegencyAsync(cycle.ActivityYear, cycle.Participants[0].Code, default))!;
        var cells = await db.AnsitCells.AsNoTracking().Where(c => c.Year == cycle.ActivityYear && c.Measure == "KELUARGA" && c.Amount > 50).OrderBy(c => c.RegionId).ToListAsync();
        var cell = cells.First(c => regency.Places.Any(p => p.Id == c.RegionId));
        var source = new CellSource(cycle, regency, _ => true, CellWay.Grid);
        var (version, amount, behind) = (cell.Version, cell.Amount!.Value, FarBehind);
        await db.AuditEntries.Where(e => e.Sequence >= FarBehind).ExecuteDeleteAsync();
        var columns = string.Join(", ", db.Model.FindEntityType(typeof(AuditEntry))!.GetProperties().Select(p => p.Name).Where(n => n != nameof(AuditEntry.Sequence)).Select(n => $"\"{n}\""));
        var compared = await Timing.CompareAsync(
            60,
            async () =>
            {
                using var request = portal.Services.CreateScope();
                request.ServiceProvider.GetRequiredService<AuditScope>().ActAs(null, "ukur", null);
                var saved = await request.ServiceProvider.GetRequiredService<SaveCells>().RunAsync(source, [new CellInput(cell.RegionId, cell.Measure, CellContent.Of(++amount), version)], default);
                if (saved.Taken != 1)
                {
                    throw new InvalidOperationException(saved.Decisions[0].ToString());
                }

                version++;
            },
            async () =>
            {
                using var request = portal.Services.CreateScope();
                var own = request.ServiceProvider.GetRequiredService<PortalDbContext>();
                await using var transaction = await own.Database.BeginTransactionAsync();
                await using var update = await RawSql.CommandAsync(own, "UPDATE \"AnsitCells\" SET \"At\" = \"At\" WHERE \"Year\" = @y AND \"RegionId\" = @r AND \"Measure\" = @m", ("@y", cell.Year), ("@r", cell.RegionId), ("@m", cell.Measure));
                if (await update.ExecuteNonQueryAsync() != 1)
                {
                    throw new InvalidOperationException("The reference updated nothing.");
                }

                await using var insert = await RawSql.CommandAsync(own, $"INSERT INTO \"AuditEntries\" (\"Sequence\", {columns}) SELECT @s, {columns} FROM \"AuditEntries\" WHERE \"Sequence\" = 1", ("@s", behind++));
                await insert.ExecuteNonQueryAsync();
                await transaction.CommitAsync();
            });
        await db.AuditEntries.Where(e => e.Sequence >= FarBehind).ExecuteDeleteAsync();
        return ("save one cell: row read, checked, written with its history, totals and trail", compared);
    }
}
