using Microsoft.Playwright;

namespace StuntingAssessment.Browser.Tests.Support;

/// <summary>Weighs what a page costs over the wire: compressed, with headers, all its assets.</summary>
public sealed class Scales
{
    private long bytes;

    public static async Task<Scales> OnAsync(IPage page)
    {
        var scales = new Scales();
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("Network.enable");
        devtools.Event("Network.loadingFinished").OnEvent += (_, finished) =>
            Interlocked.Add(ref scales.bytes, (long)finished!.Value.GetProperty("encodedDataLength").GetDouble());
        return scales;
    }

    /// <summary>Bytes since the last weighing; a second look at what is in the browser's cache costs nothing.</summary>
    public async Task<long> WeighAsync(IPage page, string path)
    {
        Interlocked.Exchange(ref bytes, 0);
        await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        return Interlocked.Read(ref bytes);
    }
}
