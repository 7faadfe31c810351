using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StuntingAssessment.CodeFigures;

namespace StuntingAssessment.Web.Tests.Architecture;

/// <summary>A few lines of C# as the assembly that a rule reads.</summary>
internal static class CompiledSource
{
    public static RoomGraph Graph(string source) => new(Uses(source));

    private static IReadOnlySet<TypeUse> Uses(string source)
    {
        using var assembly = new MemoryStream();
        var result = CSharpCompilation.Create(
            "Offender",
            [CSharpSyntaxTree.ParseText(source)],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(assembly);
        result.Diagnostics.Where(d => d.Severity is DiagnosticSeverity.Error).Should().BeEmpty();
        assembly.Position = 0;
        return CompiledUses.In(assembly);
    }
}
