namespace StuntingAssessment.Web.Platform.Security.Authentication;

/// <summary>Browser and system in words, as roughly as a person tells devices apart. What a browser says of itself is not trusted for anything.</summary>
public static class DeviceWords
{
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("Chrome/", "Chrome"), ("CriOS/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "Mac"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    public static string Of(string? userAgent)
    {
        var browser = NameIn(Browsers, userAgent) ?? "Peramban lain";
        return NameIn(Systems, userAgent) is { } system ? $"{browser} di {system}" : browser;
    }

    private static string? NameIn((string Mark, string Name)[] known, string? userAgent) =>
        known.Where(k => userAgent?.Contains(k.Mark, StringComparison.Ordinal) is true).Select(k => k.Name).FirstOrDefault();
}
