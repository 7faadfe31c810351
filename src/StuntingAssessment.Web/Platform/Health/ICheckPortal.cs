namespace StuntingAssessment.Web.Platform.Health;

/// <summary>One look at the installation. Registered with <see cref="ChecksSetup.AddCheck{T}"/>; the order of registration is the order of the table.</summary>
public interface ICheckPortal
{
    string Name { get; }

    Task<PortalCheck> RunAsync(CancellationToken cancellationToken);
}
