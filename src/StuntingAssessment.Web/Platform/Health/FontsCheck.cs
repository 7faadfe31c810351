using StuntingAssessment.Web.Platform.Printing;

namespace StuntingAssessment.Web.Platform.Health;

internal sealed class FontsCheck : ICheckPortal
{
    private static readonly string[] Needed = ["Liberation Sans", "Liberation Mono"];
    private static readonly string[] Bookman = ["URW Bookman", "Bookman Old Style"];

    public string Name => "Huruf naskah";

    public async Task<PortalCheck> RunAsync(CancellationToken cancellationToken)
    {
        HashSet<string> families;
        try
        {
            using var run = new ShortRun("fc-list", [":", "family"]);
            var (_, output) = await run.FinishAsync(cancellationToken);
            families = [.. output.Split(['\n', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return new PortalCheck(Name, Soundness.Warning, "Daftar huruf tidak dapat dibaca: fc-list tidak ada.", "Pasang fontconfig dan huruf Liberation (Debian: fontconfig fonts-liberation).");
        }

        var missing = Needed.Where(n => !families.Contains(n)).ToList();
        return missing.Count > 0
            ? new PortalCheck(Name, Soundness.Warning, $"Belum terpasang: {string.Join(", ", missing)}.", "Pasang huruf Liberation (Debian: fonts-liberation); tanpa itu naskah tercetak dengan huruf lain.")
            : new PortalCheck(Name, Soundness.Good, families.Overlaps(Bookman) ? "Liberation dan Bookman terpasang." : "Liberation terpasang. Bookman tidak; hanya diperlukan bila naskah memakainya (Debian: fonts-urw-base35).");
    }
}
