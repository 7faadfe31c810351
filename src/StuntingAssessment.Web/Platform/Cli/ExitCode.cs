namespace StuntingAssessment.Web.Platform.Cli;

/// <summary>How a verb ended, as the shell reads it.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;

    /// <summary>Something that was given is wrong; a sentence on standard error says what.</summary>
    public const int BadInput = 2;
}
