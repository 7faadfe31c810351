namespace StuntingAssessment.CodeFigures;

/// <summary>The limits of CONTRIBUTING.md, and what is beyond them.</summary>
public static class Limits
{
    public const int ActionLines = 25;
    public const int ControllerLines = 150;
    public const int FileLines = 300;
    public const int ConstructorParameters = 5;
    public const int UsersOfAnOwnFile = 3;

    public static IEnumerable<Finding> LongActions(IEnumerable<SourceFile> files) => Members.Actions(files).Where(a => a.Value > ActionLines);

    public static IEnumerable<Finding> LongControllers(IEnumerable<SourceFile> files) => Members.Controllers(files).Where(c => c.Value > ControllerLines);

    public static IEnumerable<Finding> LongFiles(IEnumerable<SourceFile> files) => files.Where(f => f.Lines.Count > FileLines).Select(f => new Finding(f.Name, f.Lines.Count, f.Path));

    public static IEnumerable<Finding> WideConstructors(IEnumerable<SourceFile> files) => Members.Constructors(files).Where(c => c.Value > ConstructorParameters);

    /// <summary>Types that many files name and that a reader does not find by the name of a file.</summary>
    public static IEnumerable<Finding> Lodgers(IReadOnlyList<SourceFile> files, IReadOnlyList<string> globalUsings) =>
        TypeHomes.Of(files, globalUsings).Where(h => !h.HasOwnFile && h.UsedFrom >= UsersOfAnOwnFile).Select(h => new Finding(h.Name, h.UsedFrom, h.Path));
}
