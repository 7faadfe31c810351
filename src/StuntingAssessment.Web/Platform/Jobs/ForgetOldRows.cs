namespace StuntingAssessment.Web.Platform.Jobs;

/// <summary>Once a day: forgets what is of no more use to anybody.</summary>
internal sealed class ForgetOldRows : IPortalTurn
{
    public static TimeSpan AddressesKept { get; } = TimeSpan.FromDays(30);

    /// <summary>After it expired: a while longer, so that a person's page can tell an expired link from none.</summary>
    public static TimeSpan LinksKept { get; } = TimeSpan.FromDays(90);

    /// <summary>The text of a mail that nobody sent again.</summary>
    public static TimeSpan MailTextsKept { get; } = TimeSpan.FromDays(30);

    public string Name => "forget-old-rows";

    public TimeSpan Every => TimeSpan.FromDays(1);

    public async Task RunAsync(IServiceProvider scope, CancellationToken cancellationToken)
    {
        var db = scope.GetRequiredService<PortalDbContext>();
        var now = scope.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var (addresses, links, texts) = (now - AddressesKept, now - LinksKept, now - MailTextsKept);
        await db.UnknownAddresses.Where(a => a.LastTriedAt < addresses && (a.LockedUntil == null || a.LockedUntil < now)).ExecuteDeleteAsync(cancellationToken);
        await db.AccountLinks.Where(l => l.ExpiresAt < links).ExecuteDeleteAsync(cancellationToken);
        await db.OutboxMails.Where(m => m.Body != null && (m.State == MailState.GivenUp || m.State == MailState.InDoubt) && m.SettledAt < texts)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.Body, (string?)null), cancellationToken);
    }
}
