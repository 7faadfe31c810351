namespace StuntingAssessment.Web.Platform.Health;

public enum Soundness
{
    Good,

    /// <summary>The portal works, with something missing or soon to fail.</summary>
    Warning,

    Bad,
}

/// <summary>What one look at the installation found. For the settings page and the verb doctor alike; never holds a secret.</summary>
/// <param name="Name">What was looked at.</param>
/// <param name="Finding">What is so, as a sentence.</param>
/// <param name="WhatToDo">Null when there is nothing to do.</param>
public sealed record PortalCheck(string Name, Soundness State, string Finding, string? WhatToDo = null);

/// <summary>One look at the installation. Registered with <see cref="ChecksSetup.AddCheck{T}"/>; the order of registration is the order of the table.</summary>
public interface ICheckPortal
{
    string Name { get; }

    Task<PortalCheck> RunAsync(CancellationToken cancellationToken);
}

/// <param name="MeasuredAt">UTC.</param>
public sealed record CheckReport(DateTime MeasuredAt, IReadOnlyList<PortalCheck> Checks)
{
    public Soundness Worst => Checks.Count == 0 ? Soundness.Good : Checks.Max(c => c.State);
}
