namespace StuntingAssessment.Web.Platform.Health;

/// <summary>The last report, so that the page answers at once; measured anew when it is old or somebody asks.</summary>
public sealed class CheckBoard(PortalChecks checks, TimeProvider time)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    private CheckReport? last;

    public async Task<CheckReport> LatestAsync(CancellationToken cancellationToken) =>
        last is { } report && time.GetUtcNow().UtcDateTime - report.MeasuredAt < Fresh ? report : await MeasureAsync(cancellationToken);

    public async Task<CheckReport> MeasureAsync(CancellationToken cancellationToken) => last = await checks.RunAsync(Limit, cancellationToken);
}
