using System.Security.Cryptography;

namespace StuntingAssessment.Web.Platform.Mail;

/// <summary>How long a mail waits after a failed try: a minute, then twice as long each time up to four hours, a fifth more or less so that a crowd does not come back at once. About a day in all.</summary>
internal static class RetryDelay
{
    public const int MaxAttempts = 13;

    private const int LongestMinutes = 240;

    /// <param name="attempts">Failed tries so far, from 1.</param>
    public static TimeSpan After(int attempts)
    {
        var minutes = Math.Min(LongestMinutes, Math.Pow(2, attempts - 1));
        return TimeSpan.FromSeconds(minutes * 60 * RandomNumberGenerator.GetInt32(80, 121) / 100);
    }
}
