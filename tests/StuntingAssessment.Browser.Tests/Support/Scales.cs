using System.Collections.Concurrent;

namespace StuntingAssessment.Browser.Tests.Support;

/// <summary>Weighs what a page costs over the wire: compressed, with headers, all its assets.</summary>
public sealed class Scales
{
    private readonly ConcurrentDictionary<string, string> urls = new();
    private readonly ConcurrentDictionary<string, long> bytes = new();
    private ICDPSession devtools = null!;

    /// <summary>What was weighed last, by address; what came out of the browser's cache weighs nothing and is not in it.</summary>
    public IReadOnlyDictionary<string, long> Parts => bytes.Where(b => b.Value > 0).GroupBy(b => urls[b.Key]).ToDictionary(g => new Uri(g.Key).AbsolutePath, g => g.Sum(b => b.Value));

    public static async Task<Scales> OnAsync(IPage page)
    {
        var scales = new Scales { devtools = await page.Context.NewCDPSessionAsync(page) };
        await scales.devtools.SendAsync("Network.enable");
        scales.devtools.Event("Network.requestWillBeSent").OnEvent += (_, sent) =>
            scales.urls[sent!.Value.GetProperty("requestId").GetString()!] = sent.Value.GetProperty("request").GetProperty("url").GetString()!;
        scales.devtools.Event("Network.loadingFinished").OnEvent += (_, finished) =>
            scales.bytes[finished!.Value.GetProperty("requestId").GetString()!] = (long)finished.Value.GetProperty("encodedDataLength").GetDouble();
        return scales;
    }

    /// <summary>As a browser that was never here.</summary>
    public Task ForgetAsync() => devtools.SendAsync("Network.clearBrowserCache");

    /// <summary>Bytes since the last weighing; a second look at what is in the browser's cache costs nothing.</summary>
    public async Task<long> WeighAsync(IPage page, string path)
    {
        bytes.Clear();
        await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        return bytes.Values.Sum();
    }
}
