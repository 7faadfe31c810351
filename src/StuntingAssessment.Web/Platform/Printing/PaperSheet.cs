using System.Globalization;

namespace StuntingAssessment.Web.Platform.Printing;

public enum PaperSize
{
    A4,
    F4,
}

public enum PaperFont
{
    /// <summary>Liberation Sans, which has Arial's measures.</summary>
    Arial,

    /// <summary>URW Bookman, for offices whose rule asks for Bookman Old Style.</summary>
    Bookman,
}

/// <summary>Margins in centimetres.</summary>
public sealed record PaperMargins(decimal Top, decimal Right, decimal Left, decimal Bottom)
{
    public static PaperMargins Default { get; } = new(2, 2, 2.5m, 2);
}

/// <summary>What a rule on official writing leaves to the issuer: paper, margins, font, size.</summary>
public sealed record PaperSheet
{
    public PaperSize Size { get; init; } = PaperSize.A4;

    public PaperMargins Margins { get; init; } = PaperMargins.Default;

    public PaperFont Font { get; init; } = PaperFont.Arial;

    /// <summary>11 or 12 points.</summary>
    public int FontSize { get; init; } = 11;

    /// <summary>The settings as style rules; numbers and fixed names only, so that nothing typed can end up in them.</summary>
    /// <param name="marks">Said small on each page too: the words across it are for the eye only.</param>
    internal string Rules(bool landscape, IReadOnlyList<string> marks)
    {
        var (width, height) = Size switch { PaperSize.A4 => (210, 297), PaperSize.F4 => (215, 330) };
        var size = landscape ? $"{height}mm {width}mm" : $"{width}mm {height}mm";
        var margin = landscape ? "0" : $"{Length(Margins.Top)} {Length(Margins.Right)} {Length(Margins.Bottom)} {Length(Margins.Left)}";
        var font = Font switch
        {
            PaperFont.Arial => "'Liberation Sans', Arial, sans-serif",
            PaperFont.Bookman => "'URW Bookman', 'Bookman Old Style', 'Liberation Serif', serif",
        };
        var (paperWidth, paperHeight) = landscape ? (height, width) : (width, height);

        // A page without margins has no place for its number.
        var number = landscape ? "@top-center { content: none; }" : "";

        return string.Create(CultureInfo.InvariantCulture, $$"""
            @page { size: {{size}}; margin: {{margin}}; font-family: {{font}}; @bottom-left { content: "{{string.Join(" · ", marks)}}"; font-size: 8pt; } {{number}} }
            :root { --text-font: {{font}}; --text-size: {{FontSize}}pt; --paper-width: {{paperWidth}}mm; --paper-height: {{paperHeight}}mm; }
            """);
    }

    private static string Length(decimal centimetres) => string.Create(CultureInfo.InvariantCulture, $"{Math.Clamp(centimetres, 0, 6)}cm");
}
