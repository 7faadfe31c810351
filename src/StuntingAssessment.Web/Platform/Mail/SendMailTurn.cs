using StuntingAssessment.Web.Platform.Jobs;

namespace StuntingAssessment.Web.Platform.Mail;

internal sealed class SendMailTurn : IPortalTurn
{
    public const string TurnName = "mail";

    public string Name => TurnName;

    public TimeSpan Every => TimeSpan.FromSeconds(10);

    public Task RunAsync(IServiceProvider scope, CancellationToken cancellationToken) => scope.GetRequiredService<SendQueuedMails>().RunAsync(cancellationToken);
}
