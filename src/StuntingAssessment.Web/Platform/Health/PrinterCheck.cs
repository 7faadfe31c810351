using StuntingAssessment.Web.Platform.Printing;

namespace StuntingAssessment.Web.Platform.Health;

internal sealed class PrinterCheck(Chromium chromium, PaperPrinter printer) : ICheckPortal
{
    private const string OneLine = "<!doctype html><html lang=\"id\"><meta charset=\"utf-8\"><title>Uji cetak</title><p>Uji cetak.</p></html>";
    private const string WithoutIt = "Pasang Chromium (Debian: chromium) atau arahkan Papers:ChromiumPath. Tanpanya naskah hanya dapat dicetak dari peramban.";

    public string Name => "Pencetak PDF";

    public async Task<PortalCheck> RunAsync(CancellationToken cancellationToken)
    {
        var state = await chromium.StateAsync();
        if (state.Path is null || state.Version is null)
        {
            return new PortalCheck(Name, Soundness.Warning, state.Path is null ? "Chromium tidak ditemukan." : $"{state.Path} tidak menjawab.", WithoutIt);
        }

        try
        {
            await using var pdf = await printer.PrintAsync(OneLine, cancellationToken);
            return new PortalCheck(Name, Soundness.Good, $"{state.Version} mencetak satu baris uji.");
        }
        catch (PaperNotPrintedException)
        {
            return new PortalCheck(Name, Soundness.Warning, $"{state.Version} ditemukan, tetapi tidak mencetak.", "Dalam wadah, atur Papers:WithoutSandbox; rinciannya ada di catatan server.");
        }
    }
}
