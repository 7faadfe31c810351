using StuntingAssessment.Web.Platform.Files;

namespace StuntingAssessment.Web.Platform.Jobs;

/// <summary>Once a day: removes stored files that no row names. A week's grace, because an upload is stored before its row is saved.</summary>
internal sealed class RemoveUnusedFiles : IPortalTurn
{
    public static TimeSpan Grace { get; } = TimeSpan.FromDays(7);

    public string Name => "remove-unused-files";

    public TimeSpan Every => TimeSpan.FromDays(1);

    public async Task RunAsync(IServiceProvider scope, CancellationToken cancellationToken)
    {
        var db = scope.GetRequiredService<PortalDbContext>();
        var before = scope.GetRequiredService<TimeProvider>().GetUtcNow() - Grace;
        var removed = await scope.GetRequiredService<UnusedFiles>().RemoveAsync(before, ct => scope.GetRequiredService<FileReferences>().AllAsync(db, ct), cancellationToken);
        if (removed > 0)
        {
            scope.GetRequiredService<ILogger<RemoveUnusedFiles>>().LogInformation("Removed {Count} stored files that nothing refers to", removed);
        }
    }
}
