using System.Globalization;

namespace StuntingAssessment.Domain.Ranking;

/// <summary>What a bundle says for its reader beyond the table. Kept when it has the expected shape, never a fault.</summary>
internal static class Extras
{
    public static string? Text(BundleNode node, string name) => Tolerated(() => node.Optional(name)?.Text());

    public static IReadOnlyList<string> Texts(BundleNode node, string name) =>
        Tolerated(() => node.Optional(name)?.Items().Select(item => item.Text()).ToList()) ?? [];

    public static long? Money(BundleNode node, string name) =>
        long.TryParse(Text(node, name), NumberStyles.None, CultureInfo.InvariantCulture, out var rupiah) ? rupiah : null;

    public static IReadOnlyList<NotAssessed> NotAssessed(BundleNode root) =>
        Tolerated(() => root.Optional("notAssessed")?.Items().Select(item => new NotAssessed(
            item.Required("code").Text(),
            item.Required("name").Text(),
            item.Required("reason").Text())).ToList()) ?? [];

    private static T? Tolerated<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (BundleFaultException)
        {
            return null;
        }
    }
}
