using System.ComponentModel.DataAnnotations;

namespace StuntingAssessment.Web.Platform.Printing;

public sealed class PaperOptions
{
    public const string Section = "Papers";

    /// <summary>The Chromium, Chrome or Edge that prints; without it the usual names are looked for on the PATH.</summary>
    public string? ChromiumPath { get; set; }

    [Range(1, 600)]
    public int TimeLimitSeconds { get; set; } = 60;

    /// <summary>
    /// For containers, whose kernel often denies the browser the namespaces its sandbox is made of. What is printed is our own
    /// document, in which no script runs and nothing is fetched.
    /// </summary>
    public bool WithoutSandbox { get; set; }
}
