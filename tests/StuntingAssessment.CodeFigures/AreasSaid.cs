using System.Text.RegularExpressions;

namespace StuntingAssessment.CodeFigures;

/// <summary>The areas that a source says by name where its own room may not: in usings, in qualified names, in views' models.</summary>
public static partial class AreasSaid
{
    public static IEnumerable<Finding> Of(IEnumerable<SourceFile> files) =>
        from file in files
        let room = RoomOf(file)
        where room is not null
        from said in Area().Matches(file.Text).Select(m => m.Groups[1].Value).GroupBy(a => a)
        where said.Key != room.Value.Name && (said.Key != "Shared" || room.Value.Storey is Storey.Platform)
        select new Finding($"{room}/{file.Name} -> {said.Key}", said.Count(), file.Path);

    /// <summary>Null for what may name everything, and for what is no part of the portal.</summary>
    private static Room? RoomOf(SourceFile file)
    {
        var folder = (Path.GetDirectoryName(file.Path) ?? "").Replace("src/", "", StringComparison.Ordinal).Replace('/', '.');
        return Room.Of(new TypeName(folder, file.Subject)) is { Storey: not Storey.Root } room ? room : null;
    }

    /// <summary>Not HttpContext.Features.</summary>
    [GeneratedRegex(@"(?:\bWeb\.|(?<![\w.]))Features\.([A-Z]\w+)")]
    private static partial Regex Area();
}
