using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StuntingAssessment.CodeFigures;

/// <summary>The sizes of methods, controllers and constructors, in lines as they are written; a method begins below its attributes.</summary>
public static class Members
{
    public static IEnumerable<Finding> Methods(IEnumerable<SourceFile> files) =>
        from file in files
        where file.IsCSharp
        from method in file.Root.DescendantNodes().OfType<BaseMethodDeclarationSyntax>()
        where method.Body is not null || method.ExpressionBody is not null
        select new Finding($"{OwnerOf(method)}.{NameOf(method)}", SourceFile.LinesOf(method), file.Path);

    /// <summary>The public methods of controllers.</summary>
    public static IEnumerable<Finding> Actions(IEnumerable<SourceFile> files) =>
        from file in files
        from controller in ControllersOf(file)
        from method in controller.Members.OfType<MethodDeclarationSyntax>()
        where method.Modifiers.Any(SyntaxKind.PublicKeyword) && !method.Modifiers.Any(SyntaxKind.StaticKeyword) && !method.Modifiers.Any(SyntaxKind.OverrideKeyword)
        select new Finding($"{controller.Identifier.Text}.{method.Identifier.Text}", SourceFile.LinesOf(method), file.Path);

    /// <summary>The files that hold a controller, whole.</summary>
    public static IEnumerable<Finding> Controllers(IEnumerable<SourceFile> files) =>
        files.Where(f => ControllersOf(f).Any()).Select(f => new Finding(f.Subject, f.Lines.Count, f.Path));

    /// <summary>How many parameters the constructors of classes take. A positional record is data: its parameters are its properties.</summary>
    public static IEnumerable<Finding> Constructors(IEnumerable<SourceFile> files) =>
        from file in files
        where file.IsCSharp
        from type in file.Root.DescendantNodes().OfType<ClassDeclarationSyntax>()
        from parameters in type.Members.OfType<ConstructorDeclarationSyntax>().Select(c => c.ParameterList).Append(type.ParameterList)
        where parameters is not null
        select new Finding(type.Identifier.Text, parameters.Parameters.Count, file.Path);

    private static IEnumerable<ClassDeclarationSyntax> ControllersOf(SourceFile file) => !file.IsCSharp ? [] :
        file.Root.DescendantNodes().OfType<ClassDeclarationSyntax>().Where(c => c.Identifier.Text.EndsWith("Controller", StringComparison.Ordinal));

    private static string OwnerOf(BaseMethodDeclarationSyntax method) => (method.Parent as BaseTypeDeclarationSyntax)?.Identifier.Text ?? "";

    private static string NameOf(BaseMethodDeclarationSyntax method) => method switch
    {
        MethodDeclarationSyntax m => m.Identifier.Text,
        ConstructorDeclarationSyntax => ".ctor",
        _ => "operator",
    };
}
