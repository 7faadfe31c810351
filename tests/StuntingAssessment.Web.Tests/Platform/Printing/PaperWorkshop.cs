using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using StuntingAssessment.Web.Platform.Printing;

namespace StuntingAssessment.Web.Tests.Platform.Printing;

/// <summary>Renders and prints as the portal does, and reads what came out with poppler.</summary>
public sealed class PaperWorkshop : IAsyncLifetime
{
    private readonly WebApplication app;

    public PaperWorkshop()
    {
        // The portal's own name, so that the compiled views are found; nothing else of the portal is started.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(Paper).Assembly.GetName().Name });
        builder.Services.AddControllersWithViews();
        builder.AddPapers();
        builder.AddPaperPrinter();
        app = builder.Build();
    }

    public PaperRenderer Renderer => app.Services.GetRequiredService<PaperRenderer>();

    public PaperPrinter Printer => app.Services.GetRequiredService<PaperPrinter>();

    public Chromium Chromium => app.Services.GetRequiredService<Chromium>();

    public Task<string> HtmlAsync(Paper paper) => Renderer.RenderAsync(paper, CancellationToken.None);

    public async Task<PrintedPaper> PrintAsync(Paper paper) => await PrintHtmlAsync(await HtmlAsync(paper));

    public async Task<PrintedPaper> PrintHtmlAsync(string html)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pdf");
        await using (var pdf = await Printer.PrintAsync(html, CancellationToken.None))
        await using (var file = File.Create(path))
        {
            await pdf.CopyToAsync(file);
        }

        return new PrintedPaper(path);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await app.DisposeAsync();
}

/// <summary>A PDF and what poppler reads in it.</summary>
public sealed partial class PrintedPaper(string path) : IDisposable
{
    public string Path { get; } = path;

    public int Pages => int.Parse(Info("Pages"), System.Globalization.CultureInfo.InvariantCulture);

    public string Info(string key) => Run("pdfinfo", Path).Split('\n').First(l => l.StartsWith(key + ":", StringComparison.Ordinal))[(key.Length + 1)..].Trim();

    /// <summary>Width and height of a page in millimetres.</summary>
    public (double Width, double Height) Size(int page)
    {
        var line = Run("pdfinfo", "-f", $"{page}", "-l", $"{page}", Path).Split('\n').First(l => l.Contains("size:", StringComparison.Ordinal) && l.StartsWith("Page", StringComparison.Ordinal));
        var numbers = line[(line.IndexOf(':') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (Millimetres(numbers[0]), Millimetres(numbers[2]));
    }

    /// <summary>The words in reading order, on one line.</summary>
    public string Text(int? page = null) => string.Join(' ', Lines(page).SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    public string[] Lines(int? page = null) =>
        (page is { } only ? Run("pdftotext", "-f", $"{only}", "-l", $"{only}", Path, "-") : Run("pdftotext", Path, "-")).Split(['\n', '\f'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>How far the lowest word of a page is from its lower edge, in millimetres; below zero it is cut off.</summary>
    public double RoomBelow(int page)
    {
        var words = Run("pdftotext", "-bbox", "-f", $"{page}", "-l", $"{page}", Path, "-");
        var lowest = LowerEdge().Matches(words).Max(m => Number(m.Groups[1].Value));
        return Size(page).Height - (lowest / 72 * 25.4);
    }

    public string Fonts() => Run("pdffonts", Path);

    public void Dispose() => File.Delete(Path);

    private static double Millimetres(string points) => Number(points) / 72 * 25.4;

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("yMax=\"([0-9.]+)\"")]
    private static partial Regex LowerEdge();

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
