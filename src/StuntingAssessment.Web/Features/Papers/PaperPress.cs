using System.Text;
using StuntingAssessment.Web.Features.Papers.Issuers;
using StuntingAssessment.Web.Platform.Files;
using StuntingAssessment.Web.Platform.Printing;

namespace StuntingAssessment.Web.Features.Papers;

/// <summary>Content to HTML to PDF to the file store. A demo marks everything that comes out of it.</summary>
public sealed class PaperPress(PaperRenderer renderer, PaperPrinter printer, FileStore files, InstallationMark installation)
{
    /// <summary>For whoever waits for a PDF in vain.</summary>
    public const string NoPrinter = "PDF tidak dapat dibuat: peramban pencetak di peladen tidak tersedia atau tidak menjawab. Naskah belum diterbitkan. Buka pratinjau untuk mencetak konsepnya dari peramban Anda, dan hubungi pengelola portal.";

    public Task<bool> IsAvailableAsync() => printer.IsAvailableAsync();

    /// <summary>The draft as HTML: what is previewed is what is printed.</summary>
    public async Task<string> DraftAsync(PrintedIssuer issuer, Func<PaperDress, Paper> paper, CancellationToken cancellationToken) =>
        await renderer.RenderAsync(paper(await DressAsync(issuer, Marks(PaperMarks.Draft), [], cancellationToken)), cancellationToken);

    /// <exception cref="PaperNotPrintedException">No PDF came out.</exception>
    public async Task<Stream> PrintDraftAsync(PrintedIssuer issuer, Func<PaperDress, Paper> paper, CancellationToken cancellationToken) =>
        await printer.PrintAsync(await DraftAsync(issuer, paper, cancellationToken), cancellationToken);

    /// <summary>The final PDF, stored. Nothing refers to it yet: a crash after this leaves a file that nobody knows.</summary>
    /// <exception cref="RuleBrokenException">No PDF came out; the sentence says what to do.</exception>
    public async Task<(string Sha256, long Size, int Pages)> StoreAsync(PrintedIssuer issuer, Func<PaperDress, Paper> paper, IReadOnlyList<CheckCode> codes, CancellationToken cancellationToken)
    {
        var html = await renderer.RenderAsync(paper(await DressAsync(issuer, Marks(PaperMarks.None), codes, cancellationToken)), cancellationToken);
        try
        {
            await using var pdf = await printer.PrintAsync(html, cancellationToken);
            var pages = await PagesAsync(pdf, cancellationToken);
            pdf.Position = 0;
            var stored = await files.SaveAsync(pdf, UploadLimits.SignedPaper, cancellationToken);
            return (stored.Hash, stored.Size, pages);
        }
        catch (PaperNotPrintedException)
        {
            throw new RuleBrokenException(NoPrinter);
        }
    }

    private PaperMarks Marks(PaperMarks marks) => installation.IsDemo ? marks | PaperMarks.Sample : marks;

    private async Task<PaperDress> DressAsync(PrintedIssuer issuer, PaperMarks marks, IReadOnlyList<CheckCode> codes, CancellationToken cancellationToken) =>
        new(await EmblemAsync(issuer.EmblemSha256, cancellationToken), marks, codes);

    private async Task<Emblem?> EmblemAsync(string? hash, CancellationToken cancellationToken)
    {
        await using var stored = hash is null ? null : await files.OpenAsync(hash, cancellationToken);
        if (stored is null)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        await stored.CopyToAsync(bytes, cancellationToken);
        return new Emblem(bytes.ToArray(), TypeOf(bytes.GetBuffer()));
    }

    // The store took it as an image; which of the three its first bytes say.
    private static FileType TypeOf(byte[] head) => head switch
    {
        [0x89, ..] => FileType.Png,
        [0xFF, ..] => FileType.Jpeg,
        _ => FileType.WebP,
    };

    /// <summary>Counts the page objects; the printing browser leaves them readable.</summary>
    private static async Task<int> PagesAsync(Stream pdf, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await pdf.CopyToAsync(bytes, cancellationToken);
        var text = Encoding.Latin1.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        var pages = 0;
        for (var at = text.IndexOf("/Type /Page", StringComparison.Ordinal); at >= 0; at = text.IndexOf("/Type /Page", at + 11, StringComparison.Ordinal))
        {
            pages += at + 11 < text.Length && text[at + 11] == 's' ? 0 : 1;
        }

        return Math.Max(1, pages);
    }
}
