using System.Text.RegularExpressions;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace StuntingAssessment.Web.Platform.Printing;

/// <summary>
/// The body of a letter as it is typed: paragraphs, lists, bold, italic, tables and {{placeholders}}. Everything else of Markdown, and
/// all HTML, is text. Values are put in after the reading, so that a name with asterisks or brackets stays that name.
/// </summary>
public static partial class LetterText
{
    private static readonly MarkdownPipeline Pipeline = Build();

    public static RenderedText Render(string typed, IReadOnlyDictionary<string, LetterValue> values)
    {
        // Links are off, and with them what a bracket could start: "[1]: ..." at the start of a line would vanish as a link's address.
        var document = Markdown.Parse(Bracket().Replace(typed, "\\["), Pipeline);
        var unknown = document.Descendants<Placeholder>().Select(p => p.Name).Where(name => !values.ContainsKey(name)).Distinct().ToList();

        using var html = new StringWriter();
        var renderer = new HtmlRenderer(html);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Add(new PlaceholderRenderer(values));
        renderer.Render(document);
        return new RenderedText(new HtmlString(html.ToString()), unknown);
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables();
        builder.BlockParsers.RemoveAll(parser =>
            parser is not (ParagraphBlockParser or ListBlockParser) && !parser.GetType().Namespace!.StartsWith("Markdig.Extensions", StringComparison.Ordinal));
        builder.BlockParsers.Find<ParagraphBlockParser>()!.ParseSetextHeadings = false;
        builder.InlineParsers.RemoveAll(parser => parser is LinkInlineParser or AutolinkInlineParser or CodeInlineParser);
        builder.InlineParsers.Insert(0, new PlaceholderParser());
        return builder.Build();
    }

    [GeneratedRegex(@"(?<!\\)\[", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();

    private sealed class Placeholder(string name) : LeafInline
    {
        public string Name { get; } = name;
    }

    private sealed partial class PlaceholderParser : InlineParser
    {
        public PlaceholderParser() => OpeningCharacters = ['{'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var match = Written().Match(slice.Text, slice.Start, slice.Length);
            if (!match.Success)
            {
                return false;
            }

            processor.Inline = new Placeholder(match.Groups[1].Value);
            slice.Start += match.Length;
            return true;
        }

        [GeneratedRegex(@"\G\{\{\s*([A-Za-z][A-Za-z0-9_.-]{0,60})\s*\}\}", RegexOptions.CultureInvariant)]
        private static partial Regex Written();
    }

    private sealed class PlaceholderRenderer(IReadOnlyDictionary<string, LetterValue> values) : HtmlObjectRenderer<Placeholder>
    {
        protected override void Write(HtmlRenderer renderer, Placeholder obj)
        {
            if (!values.TryGetValue(obj.Name, out var value))
            {
                renderer.Write("<mark>{{").WriteEscape(obj.Name).Write("}}</mark>");
            }
            else if (value.Text is { } text)
            {
                WriteBreakable(renderer, text);
            }
            else
            {
                WriteFacts(renderer, value.Facts);
            }
        }

        // A letter's number is one long word; where it may break, the line before it need not be torn apart to fill.
        private static void WriteBreakable(HtmlRenderer renderer, string text)
        {
            var parts = text.Split('/');
            for (var i = 0; i < parts.Length; i++)
            {
                renderer.Write(i == 0 ? "" : "/<wbr>").WriteEscape(parts[i]);
            }
        }

        // Spans, because a placeholder stands inside a paragraph; the style sheet makes a table of them.
        private static void WriteFacts(HtmlRenderer renderer, IReadOnlyList<(string Label, string Value)> facts)
        {
            renderer.Write("<span class=\"facts\">");
            foreach (var (label, value) in facts)
            {
                renderer.Write("<span class=\"fact\"><span class=\"fact-label\">").WriteEscape(label)
                    .Write("</span><span class=\"fact-colon\"> : </span><span class=\"fact-value\">").WriteEscape(value)
                    .Write("</span></span>");
            }

            renderer.Write("</span>");
        }
    }
}
