using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StuntingAssessment.Domain.People;

/// <summary>The six digits that an authenticator shows: RFC 6238 with its defaults (HMAC-SHA-1, steps of 30 seconds, counted from 1970).</summary>
public static class TimeCode
{
    public const int Digits = 6;

    /// <summary>RFC 4226 recommends 160 bits.</summary>
    public const int SecretBytes = 20;

    /// <summary>A phone's clock may be one step off to either side (RFC 6238, 5.2).</summary>
    public const int Skew = 1;

    public const int StepSeconds = 30;

    public static long StepAt(DateTime utc) => (utc.Ticks - DateTime.UnixEpoch.Ticks) / (TimeSpan.TicksPerSecond * StepSeconds);

    public static string Of(byte[] secret, long step)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238 and every authenticator in use ask for SHA-1; as an HMAC it is not broken.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0x0f, 4)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <param name="secret">Shared with the authenticator.</param>
    /// <param name="typed">What the person typed; blanks do not count.</param>
    /// <param name="now">UTC.</param>
    /// <param name="lastUsed">The step of the last code that was taken: that one and all before it are used up.</param>
    /// <returns>The step to which the code belongs; null when it belongs to none that is still good.</returns>
    public static long? Match(byte[] secret, string typed, DateTime now, long? lastUsed)
    {
        var code = Encoding.UTF8.GetBytes(string.Concat(typed.Where(c => !char.IsWhiteSpace(c))));
        var current = StepAt(now);
        long? matched = null;
        for (var step = current - Skew; step <= current + Skew; step++)
        {
            var isSame = CryptographicOperations.FixedTimeEquals(code, Encoding.UTF8.GetBytes(Of(secret, step)));
            if (isSame && !(step <= lastUsed))
            {
                matched = step;
            }
        }

        return matched;
    }
}
