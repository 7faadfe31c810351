using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Platform.Jobs;

namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

/// <summary>Once a day: a workbook that was read and never taken is thrown away.</summary>
internal sealed class DiscardUntakenWorkbooks : IPortalTurn
{
    public string Name => "discard-untaken-workbooks";

    public TimeSpan Every => TimeSpan.FromDays(1);

    public async Task RunAsync(IServiceProvider scope, CancellationToken cancellationToken)
    {
        var db = scope.GetRequiredService<PortalDbContext>();
        var now = scope.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var before = now - AnsitUpload.UntakenKept;
        await db.AnsitUploads.Where(u => u.BatchId == null && u.DiscardedAt == null && u.At < before)
            .ExecuteUpdateAsync(s => s.SetProperty(u => u.DiscardedAt, now), cancellationToken);
    }
}
