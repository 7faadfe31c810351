namespace StuntingAssessment.CodeFigures;

/// <summary>Which folder of the map names which, with the types that do it.</summary>
public sealed class RoomGraph
{
    private readonly ILookup<(Room From, Room To), TypeUse> _edges;

    public RoomGraph(IEnumerable<TypeUse> uses)
    {
        _edges = uses.Select(u => (From: Room.Of(u.From), To: Room.Of(u.To), Use: u))
            .Where(u => u.From is not null && u.To is not null && u.From != u.To)
            .ToLookup(u => (u.From!.Value, u.To!.Value), u => u.Use);
        Rooms = [.. _edges.SelectMany(e => new[] { e.Key.From, e.Key.To }).Distinct()];
    }

    public IReadOnlyList<Room> Rooms { get; }

    public IReadOnlyList<TypeUse> AreasNamingAreas => Where((from, to) => from.Storey is Storey.Area && to.Storey is Storey.Area);

    /// <summary>What all areas share knows none of them.</summary>
    public IReadOnlyList<TypeUse> SharedNamingAreas => Where((from, to) => from.Storey is Storey.Shared && to.Storey is Storey.Area);

    public IReadOnlyList<TypeUse> PlatformNamingFeatures => Where((from, to) => from.Storey is Storey.Platform && to.Storey is (Storey.Area or Storey.Shared));

    /// <summary>Whoever names what names everything, names everything.</summary>
    public IReadOnlyList<TypeUse> NamingTheRoot => Where((from, to) => from.Storey is not Storey.Root && to.Storey is Storey.Root);

    /// <summary>Platform folders that name each other.</summary>
    public IReadOnlyList<(Room First, Room Second)> MutualPairs =>
        [.. _edges.Select(e => e.Key)
            .Where(e => e.From.Storey is Storey.Platform && e.To.Storey is Storey.Platform && string.CompareOrdinal(e.From.Name, e.To.Name) < 0 && _edges.Contains((e.To, e.From)))
            .OrderBy(e => e.From.Name, StringComparer.Ordinal).ThenBy(e => e.To.Name, StringComparer.Ordinal)];

    /// <summary>A platform folder that comes back to itself over others, with those others.</summary>
    public IReadOnlyList<IReadOnlyList<Room>> Circles =>
        [.. Platform.Select(r => (IReadOnlyList<Room>)[.. Reached(r).Where(o => o == r || Reached(o).Contains(r)).OrderBy(o => o.Name, StringComparer.Ordinal)])
            .Where(c => c.Count > 0).DistinctBy(c => c[0])];

    public IEnumerable<TypeUse> Between(Room from, Room to) => _edges[(from, to)];

    private IEnumerable<Room> Platform => Rooms.Where(r => r.Storey is Storey.Platform);

    private HashSet<Room> Reached(Room start)
    {
        var reached = new HashSet<Room>();
        var open = new Stack<Room>([start]);
        while (open.TryPop(out var room))
        {
            foreach (var next in Platform.Where(p => _edges.Contains((room, p)) && reached.Add(p)))
            {
                open.Push(next);
            }
        }

        return reached;
    }

    private List<TypeUse> Where(Func<Room, Room, bool> match) => [.. _edges.Where(e => match(e.Key.From, e.Key.To)).SelectMany(e => e)];
}
