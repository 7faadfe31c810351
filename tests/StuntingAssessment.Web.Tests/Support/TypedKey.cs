namespace StuntingAssessment.Web.Tests.Support;

/// <summary>An authenticator's key as the set-up page shows it: base 32, in groups.</summary>
public static class TypedKey
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] SecretOf(string text)
    {
        var bytes = new List<byte>();
        var (held, bits) = (0, 0);
        foreach (var c in text.Where(char.IsLetterOrDigit))
        {
            held = ((held << 5) | Alphabet.IndexOf(c, StringComparison.Ordinal)) & 0xfff;
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(held >> bits));
            }
        }

        return [.. bytes];
    }
}
