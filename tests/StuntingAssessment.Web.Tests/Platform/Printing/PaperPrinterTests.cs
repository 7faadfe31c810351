using System.Diagnostics;
using System.Runtime.Versioning;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using StuntingAssessment.Web.Platform.Printing;

namespace StuntingAssessment.Web.Tests.Platform.Printing;

[SupportedOSPlatform("linux")]
public sealed class PaperPrinterTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-browser-");

    [Fact]
    public async Task Finds_a_browser_and_says_which()
    {
        var state = await new Chromium(Options.Create(new PaperOptions())).StateAsync();

        state.IsAvailable.Should().BeTrue("run.sh and test.sh install one");
        state.Version.Should().MatchRegex(@"\d+\.\d+");
    }

    [Fact]
    public async Task Without_a_browser_it_says_so()
    {
        using var printer = Printer("/nowhere/chromium");

        (await printer.IsAvailableAsync()).Should().BeFalse();
        var print = () => printer.PrintAsync("<p>", CancellationToken.None);
        await print.Should().ThrowAsync<PaperNotPrintedException>();
    }

    [Fact]
    public async Task A_browser_that_hangs_is_ended_with_everything_it_started()
    {
        var browser = Script("sleep 300 & echo $! > \"$HERE/child\"; echo \"$@\" > \"$HERE/arguments\"; wait");
        using var printer = Printer(browser, seconds: 1);

        var print = () => printer.PrintAsync("<p>", CancellationToken.None);

        (await print.Should().ThrowAsync<PaperNotPrintedException>()).WithMessage("*within 1 s*");
        await NothingIsLeftAsync();
    }

    [Fact]
    public async Task A_reader_who_leaves_ends_the_browser_too()
    {
        var browser = Script("sleep 300 & echo $! > \"$HERE/child\"; echo \"$@\" > \"$HERE/arguments\"; wait");
        using var printer = Printer(browser);
        using var leaving = new CancellationTokenSource();

        var printing = printer.PrintAsync("<p>", leaving.Token);
        var arguments = new FileInfo(Path.Combine(folder.FullName, "arguments"));
        for (var waited = Stopwatch.StartNew(); arguments is not { Exists: true, Length: > 0 } && waited.Elapsed < TimeSpan.FromSeconds(20); arguments.Refresh())
        {
            await Task.Delay(50);
        }

        await leaving.CancelAsync();

        await FluentActions.Awaiting(() => printing).Should().ThrowAsync<OperationCanceledException>();
        await NothingIsLeftAsync();
    }

    [Theory]
    [InlineData("exit 3", "*ended with 3*")]
    [InlineData("exit 0", "*without a PDF*")]
    public async Task A_browser_that_brings_nothing_is_an_error(string act, string message)
    {
        using var printer = Printer(Script(act));
        var print = () => printer.PrintAsync("<p>", CancellationToken.None);
        await print.Should().ThrowAsync<PaperNotPrintedException>().WithMessage(message);
    }

    [Fact]
    public async Task At_most_two_browsers_run_at_once()
    {
        var browser = Script("""
            for a in "$@"; do case "$a" in --print-to-pdf=*) out="${a#*=}";; esac; done
            touch "$HERE/run.$$"; ls "$HERE" | grep -c '^run' >> "$HERE/seen"; sleep 0.3; rm "$HERE/run.$$"; echo pdf > "$out"
            """);
        using var printer = Printer(browser);

        var streams = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => printer.PrintAsync("<p>", CancellationToken.None)));

        File.ReadAllLines(Path.Combine(folder.FullName, "seen")).Select(int.Parse).Max().Should().Be(2);
        var files = streams.Cast<FileStream>().Select(s => s.Name).ToList();
        files.Should().OnlyContain(name => File.Exists(name)).And.OnlyHaveUniqueItems();
        await Task.WhenAll(streams.Select(s => s.DisposeAsync().AsTask()));
        files.Should().OnlyContain(name => !File.Exists(name), "the PDF goes with its stream");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static PaperPrinter Printer(string browser, int seconds = 30)
    {
        var options = Options.Create(new PaperOptions { ChromiumPath = browser, TimeLimitSeconds = seconds });
        return new PaperPrinter(new Chromium(options), options, NullLogger<PaperPrinter>.Instance);
    }

    private string Script(string act)
    {
        var path = Path.Combine(folder.FullName, "chromium");
        File.WriteAllText(path, $"#!/bin/bash\nHERE='{folder.FullName}'\n[ \"$1\" = --version ] && echo Peramban 1.0 && exit 0\n{act}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    private async Task NothingIsLeftAsync()
    {
        var child = int.Parse(await File.ReadAllTextAsync(Path.Combine(folder.FullName, "child")), System.Globalization.CultureInfo.InvariantCulture);
        var arguments = await File.ReadAllTextAsync(Path.Combine(folder.FullName, "arguments"));
        var profile = arguments.Split("--user-data-dir=")[1].Split(' ')[0];

        // A process that has ended stays listed as a zombie where nobody collects it.
        var alive = () => File.Exists($"/proc/{child}/stat") && !File.ReadAllText($"/proc/{child}/stat").Contains(") Z ", StringComparison.Ordinal);
        for (var waited = Stopwatch.StartNew(); alive() && waited.Elapsed < TimeSpan.FromSeconds(5);)
        {
            await Task.Delay(50);
        }

        alive().Should().BeFalse();
        Directory.Exists(Path.GetDirectoryName(profile)).Should().BeFalse("the profile goes with the call");
    }
}
