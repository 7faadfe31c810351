namespace StuntingAssessment.Web.Platform.Printing;

/// <summary>Who signs. What was not entered is a blank line to be filled by hand, never an invented name.</summary>
public sealed record Signature
{
    /// <summary>"Sekretaris Daerah".</summary>
    public required string Position { get; init; }

    public Capacity Capacity { get; init; }

    /// <summary>"a.n.": whose authority this is.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>"u.b.": who signs for the position that was itself asked to.</summary>
    public string? Under { get; init; }

    public string? Name { get; init; }

    /// <summary>"Pembina Utama (IV/e)".</summary>
    public string? Rank { get; init; }

    public string? Nip { get; init; }

    /// <summary>A governor, a bupati and a mayor have none.</summary>
    public bool HasNip { get; init; } = true;

    /// <summary>The lines above the room for the signature; the last one ends with a comma.</summary>
    public IReadOnlyList<string> Heading
    {
        get
        {
            var held = Capacity switch { Capacity.Holder => "", Capacity.Plt => "Plt. ", Capacity.Plh => "Plh. ", Capacity.Pj => "Pj. " } + Position;
            List<string> lines = OnBehalfOf is null ? [held] : [$"a.n. {OnBehalfOf}", held];
            if (Under is not null)
            {
                lines.AddRange(["u.b.", Under]);
            }

            lines[^1] += ",";
            return lines;
        }
    }
}
