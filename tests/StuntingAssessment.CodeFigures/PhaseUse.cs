using System.Text.RegularExpressions;

namespace StuntingAssessment.CodeFigures;

/// <summary>Who knows the phases of a cycle: by the value, by the table of what is possible when, or by the word on the screen.</summary>
public static partial class PhaseUse
{
    /// <summary>How often a file says "tahap pengajuan" and the like in words of its own, instead of asking for the phase's name.</summary>
    public static IEnumerable<Finding> Spelled(IEnumerable<SourceFile> files) =>
        from file in files
        let times = file.Lines.Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal)).Sum(l => Words().Count(l))
        where times > 0
        select new Finding(file.Name, times, file.Path);

    /// <summary>The files that decide by a phase.</summary>
    public static IEnumerable<SourceFile> Asking(IEnumerable<SourceFile> files) => files.Where(f => (f.IsCSharp || f.IsView) && Question().IsMatch(f.Text));

    [GeneratedRegex(@"\btahap (persiapan|pengajuan|verifikasi|paparan|pleno|diumumkan)\b|""(persiapan|pengajuan|verifikasi|paparan|pleno|diumumkan)""", RegexOptions.IgnoreCase)]
    private static partial Regex Words();

    [GeneratedRegex(@"\bPhase\.(Preparation|Submission|Verification|Presentation|Plenary|Published)\b|\bPhaseTable\.Of\(")]
    private static partial Regex Question();
}
