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
        var grid = await Grid.FindAsync(jateng);
        await RowAsync(output, $"read what the grid shows: {grid.Size}", await grid.ReadAsync(), 5);
        var (page, cells) = await grid.AskAsync(place);
        await RowAsync(output, "open the grid over HTTP: its page", page, 5);
        await RowAsync(output, "its cells (isian.json), with findings and remarks", cells, 5);
        var (cell, saved) = await OneCell.SaveAsync(jateng);
        await RowAsync(output, cell, saved, 3);
        await BookAsync(place, output);
        var (checks, findings) = await Province.CheckAsync(jateng);
        await RowAsync(output, $"all checks over {Provinces.SizeOf(Provinces.Jateng).Villages} villages, two years read, {findings} findings", checks, 3);
        var (small, _) = await Province.CheckAsync(kaltara);
        var (here, there) = (await Province.DashboardAsync(jateng), await Province.DashboardAsync(kaltara));
        await RowAsync(output, "province dashboard, what it reads: Jateng size against Kaltara size", new Compared(here, there), 3);
        await RowAsync(
            output, "province dashboard over HTTP: Jateng size against Kaltara size", new Compared(await Province.DashboardPageAsync(place, Provinces.Jateng), await Province.DashboardPageAsync(place, Provinces.Kaltara)), 3);
        await SlopeAsync(output, "all checks", Provinces.Jateng, checks.Ours, small.Ours);
    }

    /// <summary>What grows with the country, and what must not.</summary>
    public static async Task WriteStressAsync(BenchPlace place, TextWriter output)
    {
        await output.WriteLineAsync($"| {place.Name}: operation | {Provinces.SizeOf(Provinces.Indonesia).Villages} villages | {Provinces.SizeOf(Provinces.Kaltara).Villages} villages | ratio | budget | verdict | |");
        await output.WriteLineAsync("|---|---:|---:|---:|---:|---|---|");
        await using var indonesia = await place.OpenAsync(Provinces.Indonesia);
        await using var kaltara = await place.OpenAsync(Provinces.Kaltara);
        var (there, here) = (await Province.CheckAsync(indonesia), await Province.CheckAsync(kaltara));
        await SlopeAsync(output, $"all checks, two years read, {there.Findings} findings", Provinces.Indonesia, there.Compared.Ours, here.Compared.Ours);
        await RowAsync(output, "save one cell", new Compared((await OneCell.SaveAsync(indonesia)).Compared.Ours, (await OneCell.SaveAsync(kaltara)).Compared.Ours), 3);
        await SlopeAsync(output, "province dashboard over HTTP", Provinces.Indonesia, await Province.DashboardPageAsync(place, Provinces.Indonesia), await Province.DashboardPageAsync(place, Provinces.Kaltara));
    }

    private static async Task SlopeAsync(TextWriter output, string operation, string of, double there, double here)
    {
        var slope = Math.Log(there / here) / Math.Log((double)Provinces.SizeOf(of).Villages / Provinces.SizeOf(Provinces.Kaltara).Villages);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"| {operation}: slope of the cost from {Provinces.SizeOf(Provinces.Kaltara).Villages} to {Provinces.SizeOf(of).Villages} villages | {Shown(there)} | {Shown(here)} | {slope:0.00} | 1.1 | {(slope <= 1.1 ? "kept" : "MISSED")} | |"));
        await output.FlushAsync();
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
        await whole.ChangeAsync();
        await output.WriteLineAsync($"| the same once more, every cell over another one: memory | | | | | | {await PeakMemory.OfAsync("store")} MB |");
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
