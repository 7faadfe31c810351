using StuntingAssessment.Domain.Ranking;

namespace StuntingAssessment.Web.Features.Results.Cli;

/// <summary>The verb <c>results recompute FILE</c>: the ranking of a result bundle, from the file alone.</summary>
public static class RecomputeResults
{
    private const int Done = 0;
    private const int Failed = 1;
    private const int BadInput = 2;

    /// <param name="stdout">Gets the results and nothing else, and those only when the bundle is whole.</param>
    /// <param name="stderr">Gets the first fault: where in the bundle, and what.</param>
    /// <returns>0 done, 1 the file is there but cannot be read, 2 no such file or a bundle that breaks the table.</returns>
    public static int Run(string file, TextWriter stdout, TextWriter stderr)
    {
        if (!File.Exists(file))
        {
            return Refuse(stderr, $"{file}: berkas ini tidak ada.", BadInput);
        }

        try
        {
            var standings = Standings.Of(ResultBundleJson.Parse(File.ReadAllBytes(file)));
            stdout.Write(StandingsJson.Write(standings) + "\n");
            return Done;
        }
        catch (BundleFaultException fault)
        {
            return Refuse(stderr, fault.Message, BadInput);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return Refuse(stderr, $"{file}: berkas ini tidak dapat dibaca. {unreadable.Message}", Failed);
        }
    }

    private static int Refuse(TextWriter stderr, string sentence, int exitCode)
    {
        stderr.WriteLine(sentence);
        return exitCode;
    }
}
