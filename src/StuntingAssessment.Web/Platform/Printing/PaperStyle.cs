using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace StuntingAssessment.Web.Platform.Printing;

/// <summary>paper.css and the sheet's settings as the style element of one document: a paper is one file that fetches nothing.</summary>
internal sealed class PaperStyle(Paper paper) : IHtmlContent
{
    private static readonly Lazy<string> Shared = new(ReadShared);

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<style>\n");
        writer.Write(Shared.Value);
        writer.Write(paper.Sheet.Rules(paper.IsLandscape, paper.MarkWords));
        writer.Write("\n</style>");
    }

    private static string ReadShared()
    {
        using var stream = typeof(PaperStyle).Assembly.GetManifestResourceStream("paper.css")
            ?? throw new InvalidOperationException("paper.css is not in the assembly.");
        using var reader = new StreamReader(stream);
        var css = reader.ReadToEnd();

        // Style is written as it is; this is what could end the element early.
        return css.Contains('<', StringComparison.Ordinal) ? throw new InvalidOperationException("paper.css must not contain '<'.") : css;
    }
}
