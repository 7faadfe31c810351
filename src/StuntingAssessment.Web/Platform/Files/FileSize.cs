using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Web.Platform.Files;

public static class FileSize
{
    private const decimal Kilobyte = 1024;

    /// <summary>"640 kB", "2,4 MB".</summary>
    public static string InWords(long bytes) => bytes < Kilobyte * Kilobyte
        ? $"{IndonesianNumber.Format(Math.Max(1, decimal.Round(bytes / Kilobyte, MidpointRounding.AwayFromZero)))} kB"
        : $"{IndonesianNumber.Format(decimal.Round(bytes / Kilobyte / Kilobyte, 1, MidpointRounding.AwayFromZero))} MB";
}
