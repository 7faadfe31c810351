using System.Globalization;

namespace StuntingAssessment.Benchmarks;

/// <summary>One table, as docs/performance.md has it.</summary>
internal static class Report
{
    public static async Task WriteAsync(BenchPlace place, TextWriter output)
    {
        await output.WriteLineAsync($"| {place.Name}: operation | ours | reference | ratio | budget | verdict | memory |");
        await output.WriteLineAsync("|---|---:|---:|---:|---:|---|---:|");
        await using var jateng = await place.OpenAsync(Provinces.Jateng);
        await using var kaltara = await place.OpenAsync(Provinces.Kaltara);
        var (grid, opened) = await Grid.OpenAsync(jateng);
        await RowAsync(output, grid, opened, 5);
        var (cell, saved) = await OneCell.SaveAsync(jateng);
        await RowAsync(output, cell, saved, 3);
        await BookAsync(place, output);
        var (checks, findings) = await Province.CheckAsync(jateng);
        await RowAsync(output, $"all checks over {Provinces.SizeOf(Provinces.Jateng).Villages} villages, two years read, {findings} findings", checks, 3);
        var (small, _) = await Province.CheckAsync(kaltara);
        var (here, there) = (await Province.DashboardAsync(jateng), await Province.DashboardAsync(kaltara));
        await RowAsync(output, "province dashboard: Jateng size against Kaltara size", new Compared(here, there), 3);
        var slope = Math.Log(checks.Ours / small.Ours) / Math.Log((double)Provinces.SizeOf(Provinces.Jateng).Villages / Provinces.SizeOf(Provinces.Kaltara).Villages);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| cost against size, checks from 482 to 8,563 villages: slope | {checks.Ours:0.000} s | {small.Ours:0.000} s | {slope:0.00} | 1.1 | {(slope <= 1.1 ? "kept" : "MISSED")} | |"));
    }

    private static async Task BookAsync(BenchPlace place, TextWriter output)
    {
        await using var portal = await place.OpenAsync(Provinces.OneBook);
        var whole = new WholeBook(portal, place.Folder);
        var book = await whole.BookAsync();
        var rows = await whole.RowsAsync();
        await RowAsync(
            output,
            $"write a workbook of {rows.Count} cells",
            await Timing.CompareAsync(2, () => Done(() => whole.Write(book)), () => Done(() => whole.WriteBare(book))),
            2,
            (await PeakMemory.OfAsync("write"), 200));
        var taken = 0;
        var stored = await Timing.CompareAsync(2, async () => taken = await whole.StoreAsync(), () => whole.StoreBareAsync(rows), whole.EmptyAsync);
        await whole.EmptyAsync();
        await RowAsync(output, $"read it, check it, store it: {taken} cells taken", stored, 3, (await PeakMemory.OfAsync("store"), 300));
    }

    private static Task Done(Action act)
    {
        act();
        return Task.CompletedTask;
    }

    private static async Task RowAsync(TextWriter output, string operation, Compared compared, double budget, (long Peak, int Budget)? memory = null)
    {
        var isKept = compared.Ratio <= budget && (memory is null || memory.Value.Peak <= memory.Value.Budget);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"| {operation} | {Shown(compared.Ours)} | {Shown(compared.Reference)} | {compared.Ratio:0.0} | {budget:0.#} | {(isKept ? "kept" : "MISSED")} | {(memory is { } m ? $"{m.Peak} of {m.Budget} MB" : "")} |"));
        await output.FlushAsync();
    }

    private static string Shown(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{(seconds < 1 ? seconds * 1000 : seconds):0.0} {(seconds < 1 ? "ms" : "s")}");
}
