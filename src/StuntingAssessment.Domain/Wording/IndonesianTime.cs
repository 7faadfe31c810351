using System.Globalization;

namespace StuntingAssessment.Domain.Wording;

/// <summary>Times of day as letters write them: a point between hours and minutes.</summary>
public static class IndonesianTime
{
    // The zones of Indonesia and the older names the tz database keeps for them.
    private static readonly Dictionary<string, string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Asia/Jakarta"] = "WIB",
        ["Asia/Pontianak"] = "WIB",
        ["Asia/Makassar"] = "WITA",
        ["Asia/Ujung_Pandang"] = "WITA",
        ["Asia/Jayapura"] = "WIT",
    };

    /// <summary>"08.00".</summary>
    public static string Clock(TimeOnly time) => time.ToString("HH'.'mm", CultureInfo.InvariantCulture);

    /// <summary>"08.00 WITA".</summary>
    public static string Clock(TimeOnly time, string zone) => WithZone(Clock(time), zone);

    /// <summary>"08.00 - 10.30 WITA".</summary>
    public static string Range(TimeOnly from, TimeOnly to, string zone) => WithZone($"{Clock(from)} - {Clock(to)}", zone);

    /// <summary>"08.00 WITA s/d selesai".</summary>
    public static string UntilDone(TimeOnly from, string zone) => $"{Clock(from, zone)} s/d selesai";

    /// <summary>"08.00 s/d selesai".</summary>
    public static string UntilDone(TimeOnly from) => $"{Clock(from)} s/d selesai";

    /// <summary>WIB, WITA or WIT for an IANA zone of Indonesia; null for any other, which has no label an Indonesian letter could print.</summary>
    public static string? ZoneLabel(string zone) => Labels.GetValueOrDefault(zone);

    private static string WithZone(string time, string zone) => ZoneLabel(zone) is { } label ? $"{time} {label}" : time;
}
