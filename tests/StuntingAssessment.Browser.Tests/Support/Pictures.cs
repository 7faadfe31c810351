namespace StuntingAssessment.Browser.Tests.Support;

/// <summary>Pictures of the running demo for the documents. scripts/pictures.sh keeps them; an ordinary test run takes them and lets them go.</summary>
public sealed class Pictures(string variable, string subject, RunningPortal portal)
{
    private readonly string folder = Directory.CreateDirectory(
        Environment.GetEnvironmentVariable(variable) ?? Path.Combine(portal.DataDirectory, "pictures", subject)).FullName;

    public IReadOnlyList<string> Taken => [.. Directory.GetFiles(folder, "*.png").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    public string FileOf(string name) => Path.Combine(folder, $"{name}.png");

    /// <param name="visitor">Who looks.</param>
    /// <param name="path">The page to open, or null for the one that is open.</param>
    /// <param name="name">Of the file.</param>
    /// <param name="settle">What has to be seen first.</param>
    /// <param name="from">The part to begin with, for a page longer than the picture.</param>
    public async Task TakeAsync(Visitor visitor, string? path, string name, string? settle = null, string? from = null)
    {
        if (path is not null)
        {
            await visitor.GoToAsync(path);
        }

        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        if (settle is not null)
        {
            await Assertions.Expect(visitor.Page.Locator(settle)).ToBeVisibleAsync();
        }

        if (from is not null)
        {
            await visitor.Page.Locator(from).First.EvaluateAsync("part => part.scrollIntoView({ block: 'start' })");
        }

        await visitor.Page.ScreenshotAsync(new() { Path = FileOf(name) });
    }
}
