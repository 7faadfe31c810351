namespace StuntingAssessment.CodeFigures;

public enum Storey
{
    /// <summary>Program.cs, the composition, and the seeds, which fill an empty portal: the only ones that may name everything. Nothing names them.</summary>
    Root,
    Platform,
    Area,

    /// <summary>Features/Shared and the views that stand directly in Features: of all areas.</summary>
    Shared,
}

/// <summary>A folder of the map that a rule speaks of: Platform/Data, Features/Cycles.</summary>
public readonly record struct Room(Storey Storey, string Name)
{
    private const string Web = "StuntingAssessment.Web";
    private const string Views = "AspNetCoreGeneratedDocument";

    /// <summary>Null for what is no part of the portal: the domain, the framework.</summary>
    public static Room? Of(TypeName type)
    {
        // A compiled view is called after its path.
        var path = type.Namespace == Views ? type.Name.Replace('_', '.')
            : type.Namespace == Web ? ""
            : type.Namespace.StartsWith(Web + ".", StringComparison.Ordinal) ? type.Namespace[(Web.Length + 1)..] : null;
        if (path is null)
        {
            return null;
        }

        var folders = path.Split('.');
        return folders[0] switch
        {
            "" => new Room(Storey.Root, type.Name),
            "Seed" => new Room(Storey.Root, "Seed"),
            "Features" when folders.Length < 2 || folders[1] is "Shared" or "" => new Room(Storey.Shared, "Shared"),
            "Features" => new Room(Storey.Area, folders[1]),
            "Platform" when folders.Length > 1 => new Room(Storey.Platform, folders[1]),
            // Whatever stands beside the two is platform as well, so that nothing escapes by its folder.
            var folder => new Room(Storey.Platform, folder),
        };
    }

    public override string ToString() => Name;
}
