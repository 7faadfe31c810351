using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StuntingAssessment.CodeFigures;

/// <summary>One file of a checkout. <paramref name="path"/> is relative to the checkout and has forward slashes.</summary>
public sealed class SourceFile(string path, string text)
{
    private readonly Lazy<CompilationUnitSyntax> _root =
        new(() => CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview), path).GetCompilationUnitRoot());

    public string Path { get; } = path;

    public string Text { get; } = text;

    public IReadOnlyList<string> Lines { get; } = text.Length == 0 ? [] : (text[^1] == '\n' ? text[..^1] : text).Split('\n');

    public string Name => System.IO.Path.GetFileName(Path);

    public bool IsCSharp => Path.EndsWith(".cs", StringComparison.Ordinal);

    public bool IsView => Path.EndsWith(".cshtml", StringComparison.Ordinal);

    /// <summary>Of a C# file.</summary>
    public CompilationUnitSyntax Root => _root.Value;

    /// <summary>What the file is called up to its first dot: <c>AssessmentCycle</c> for <c>AssessmentCycle.Awards.cs</c>.</summary>
    public string Subject => Name[..Name.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>What the file declares, or for a view what its folder stands for.</summary>
    public string Namespace => IsCSharp
        ? Root.Members.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString() ?? ""
        : (System.IO.Path.GetDirectoryName(Path) ?? "").Replace("src/", "", StringComparison.Ordinal).Replace('/', '.');

    public IEnumerable<string> Usings => IsCSharp
        ? Root.Usings.Where(u => u.Alias is null && u.NamespaceOrType is not null).Select(u => u.NamespaceOrType.ToString())
        : Directives.Using().Matches(Text).Select(m => m.Groups[1].Value);

    public static int LinesOf(SyntaxNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        var first = node is MemberDeclarationSyntax { AttributeLists.Count: > 0 } member
            ? member.AttributeLists[^1].GetLastToken().GetNextToken()
            : node.GetFirstToken();
        return node.GetLocation().GetLineSpan().EndLinePosition.Line - first.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
    }
}

internal static partial class Directives
{
    [GeneratedRegex(@"^\s*@using\s+(?!static\b)([\w.]+)\s*$", RegexOptions.Multiline)]
    public static partial Regex Using();
}
