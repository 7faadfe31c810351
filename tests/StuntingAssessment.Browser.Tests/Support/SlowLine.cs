namespace StuntingAssessment.Browser.Tests.Support;

/// <summary>A weak network, so that what is shown while a file travels can be seen. Disposing it ends it.</summary>
public sealed class SlowLine : IAsyncDisposable
{
    private readonly ICDPSession devtools;

    private SlowLine(ICDPSession devtools) => this.devtools = devtools;

    public static async Task<SlowLine> OnAsync(IPage page, int uploadBytesPerSecond)
    {
        var line = new SlowLine(await page.Context.NewCDPSessionAsync(page));
        await line.devtools.SendAsync("Network.enable");
        await line.SetAsync(uploadBytesPerSecond);
        return line;
    }

    public async ValueTask DisposeAsync()
    {
        await SetAsync(-1);
        await devtools.DetachAsync();
    }

    private Task<System.Text.Json.JsonElement?> SetAsync(int upload) => devtools.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
    {
        ["offline"] = false,
        ["latency"] = 0,
        ["downloadThroughput"] = -1,
        ["uploadThroughput"] = upload,
    });
}
