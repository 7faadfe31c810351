namespace StuntingAssessment.Web.Platform.Jobs;

/// <summary>A piece of work that comes round again and again. Of several instances on one database one does it; a failed run waits longer each time.</summary>
public interface IPortalTurn
{
    /// <summary>Unique; also the key of its lease. Never changed once released.</summary>
    string Name { get; }

    TimeSpan Every { get; }

    /// <param name="scope">The services of this one run.</param>
    /// <param name="cancellationToken">The portal stops, or the lease was lost: leave what is not begun.</param>
    Task RunAsync(IServiceProvider scope, CancellationToken cancellationToken);
}
