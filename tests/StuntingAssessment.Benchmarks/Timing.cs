using System.Diagnostics;
using System.Globalization;

namespace StuntingAssessment.Benchmarks;

/// <param name="Ours">Median, in seconds.</param>
/// <param name="Reference">Median, in seconds; measured in turns with ours.</param>
internal sealed record Compared(double Ours, double Reference)
{
    public double Ratio => Ours / Reference;
}

/// <summary>The machine is noisy: each round runs both, one after the other, and the median of the rounds counts.</summary>
internal static class Timing
{
    public static async Task<Compared> CompareAsync(int rounds, Func<Task> ours, Func<Task> reference, Func<Task>? between = null)
    {
        var (mine, theirs) = (new List<double>(), new List<double>());

        // The first round only warms up.
        for (var round = 0; round <= rounds; round++)
        {
            var (a, b) = (await OfAsync(ours, between), await OfAsync(reference, between));
            if (round > 0)
            {
                mine.Add(a);
                theirs.Add(b);
            }
        }

        return new Compared(Median(mine), Median(theirs));
    }

    private static async Task<double> OfAsync(Func<Task> act, Func<Task>? before)
    {
        if (before is not null)
        {
            await before();
        }

        GC.Collect();
        var watch = Stopwatch.StartNew();
        await act();
        return watch.Elapsed.TotalSeconds;
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values.Count % 2 == 1 ? values[values.Count / 2] : (values[(values.Count / 2) - 1] + values[values.Count / 2]) / 2;
    }
}

internal static class PeakMemory
{
    /// <summary>The most that this process ever held in memory, in megabytes.</summary>
    public static long OfThisProcess() => Of(Environment.ProcessId, "VmHWM");

    /// <param name="process">Its id.</param>
    /// <param name="line">VmHWM: the most it ever held; VmRSS: what it holds now.</param>
    /// <returns>Megabytes.</returns>
    public static long Of(int process, string line) =>
        long.Parse(File.ReadLines($"/proc/{process}/status").First(l => l.StartsWith(line + ":", StringComparison.Ordinal))[(line.Length + 1)..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;

    /// <summary>Of an operation that a process of its own does once.</summary>
    public static async Task<long> OfAsync(string operation)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [typeof(PeakMemory).Assembly.Location, "once", operation]) { RedirectStandardOutput = true })!;
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return long.Parse(printed.Trim().Split('\n')[^1], CultureInfo.InvariantCulture);
    }
}
