using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StuntingAssessment.CodeFigures;

/// <summary>A type that stands directly in a namespace: whether a file bears its name, and how many other files name it.</summary>
public sealed record TypeHome(string Name, string Namespace, string Path, bool HasOwnFile, int UsedFrom);

/// <summary>
/// Where the types stand and who names them. A name is a use where the grammar has a type or a value in its place; of types with one name in two namespaces
/// the one nearest around the file is meant, then one that the file has a using for. A type that the file cannot see is not meant: a property may bear its name.
/// </summary>
public static partial class TypeHomes
{
    public static IReadOnlyList<TypeHome> Of(IReadOnlyList<SourceFile> files, IReadOnlyList<string> globalUsings)
    {
        ArgumentNullException.ThrowIfNull(files);
        var declared = files.Where(f => f.IsCSharp).SelectMany(f => DeclaredIn(f).Select(name => (File: f, f.Namespace, Name: name)))
            .GroupBy(d => (d.Namespace, d.Name)).ToList();
        var byName = declared.GroupBy(d => d.Key.Name, d => d.Key.Namespace).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var users = declared.ToDictionary(d => d.Key, _ => new HashSet<string>(StringComparer.Ordinal));
        foreach (var file in files)
        {
            var usings = new Lazy<HashSet<string>>(() => [.. file.Usings, .. globalUsings, .. Imports(file, files)]);
            foreach (var name in NamedIn(file).Where(byName.ContainsKey))
            {
                foreach (var owner in Meant(byName[name], file.Namespace, usings))
                {
                    users[(owner, name)].Add(file.Path);
                }
            }
        }

        return [.. declared.Select(d => new TypeHome(d.Key.Name, d.Key.Namespace, d.First().File.Path, d.Any(p => p.File.Subject == d.Key.Name), users[d.Key].Except(d.Select(p => p.File.Path)).Count()))];
    }

    private static IEnumerable<string> DeclaredIn(SourceFile file) =>
        file.Root.DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).Select(n => n switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.Text,
            DelegateDeclarationSyntax type => type.Identifier.Text,
            _ => null,
        }).OfType<string>().Distinct();

    private static IEnumerable<string> NamedIn(SourceFile file) => (file.IsCSharp, file.IsView) switch
    {
        (true, _) => file.Root.DescendantNodes().OfType<SimpleNameSyntax>().Where(MayBeAType).SelectMany(n => Spoken(n)).Distinct(),
        (_, true) => ViewName().Matches(file.Text).Select(m => m.Value)
            .Concat(ViewDirective().Matches(file.Text).SelectMany(d => Word().Matches(d.Value)).Select(m => m.Value)).Distinct(),
        _ => [],
    };

    /// <summary>An attribute is named without its ending.</summary>
    private static IEnumerable<string> Spoken(SimpleNameSyntax name) =>
        name.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute && attribute.Name.DescendantNodesAndSelf().Contains(name)
            ? [name.Identifier.Text, name.Identifier.Text + "Attribute"]
            : [name.Identifier.Text];

    private static bool MayBeAType(SimpleNameSyntax name) => name.Parent switch
    {
        // value.Phase is a property; Phase.Submission names the type.
        MemberAccessExpressionSyntax access when access.Name == name => false,
        MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax => false,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment when assignment.Left == name => false,
        InvocationExpressionSyntax call when call.Expression == name => false,
        _ => true,
    };

    private static IEnumerable<string> Meant(List<string> namespaces, string around, Lazy<HashSet<string>> usings)
    {
        var nearest = namespaces.Where(n => around == n || around.StartsWith(n + ".", StringComparison.Ordinal)).MaxBy(n => n.Length);
        return nearest is not null ? [nearest] : namespaces.Where(usings.Value.Contains);
    }

    private static IEnumerable<string> Imports(SourceFile file, IReadOnlyList<SourceFile> files) => !file.IsView ? [] :
        files.Where(f => f.Name == "_ViewImports.cshtml" && file.Path.StartsWith(f.Path[..^f.Name.Length], StringComparison.Ordinal)).SelectMany(f => f.Usings);

    [GeneratedRegex(@"(?<![\w.\-""'])[A-Z]\w+")]
    private static partial Regex ViewName();

    [GeneratedRegex(@"^@(model|inject|inherits|addTagHelper)\b.*$", RegexOptions.Multiline)]
    private static partial Regex ViewDirective();

    [GeneratedRegex(@"[A-Z]\w+")]
    private static partial Regex Word();
}
