namespace StuntingAssessment.Domain.Cycles.Diff;

/// <summary>One kind of thing: how two cycles' things are compared, and how one is put back.</summary>
internal abstract class DiffSection(DiffKind kind)
{
    public DiffKind Kind { get; } = kind;

    /// <param name="source">The earlier cycle as it is.</param>
    /// <param name="proposal">The same with its days moved to the cycle's year.</param>
    /// <param name="cycle">The cycle itself.</param>
    public abstract IEnumerable<DiffRow> Rows(CycleContent source, CycleContent proposal, CycleContent cycle);

    /// <summary>The cycle with the one thing as the proposal has it: without it when the proposal has none.</summary>
    public abstract CycleContent Restore(CycleContent cycle, CycleContent proposal, string key);

    protected static IReadOnlyList<DiffField> Paired(IReadOnlyList<FieldWords> before, IReadOnlyList<FieldWords> after) =>
    [
        .. before.Concat(after.Where(a => before.All(b => b.Name != a.Name))).Select(f => f.Name)
            .Select(name => new DiffField(name, before.FirstOrDefault(b => b.Name == name)?.Value, after.FirstOrDefault(a => a.Name == name)?.Value)),
    ];

    protected static IReadOnlyList<DiffField> Different(IReadOnlyList<FieldWords> before, IReadOnlyList<FieldWords> after) =>
        [.. Paired(before, after).Where(f => f.Before != f.After)];
}

/// <summary>A property of a thing and its value as the page prints it.</summary>
internal sealed record FieldWords(string Name, string Value);

/// <summary>How one kind of listed thing is read from a cycle and written into it.</summary>
internal sealed class ThingsOf<T>
    where T : class
{
    /// <summary>The things of the first cycle that are compared with those of the second.</summary>
    public required Func<CycleContent, CycleContent, IReadOnlyList<T>> In { get; init; }

    public required Func<T, string> Key { get; init; }

    public required Func<T, string> Name { get; init; }

    /// <summary>Every property; the second argument is true when the thing is wholly new or gone.</summary>
    public required Func<T, bool, IReadOnlyList<FieldWords>> Fields { get; init; }

    /// <summary>The first cycle with these things, compared with the second.</summary>
    public required Func<CycleContent, CycleContent, IReadOnlyList<T>, CycleContent> Put { get; init; }

    /// <summary>The earlier thing in place of the present one; what is not compared stays.</summary>
    public Func<T, T, T> Over { get; init; } = (earlier, _) => earlier;

    /// <summary>The list's order says something (a letter's order, the awards' order).</summary>
    public bool IsOrdered { get; init; }

    /// <summary>What a changed order calls a thing; its name when not given.</summary>
    public Func<T, string>? Short { get; init; }
}

internal sealed class ListSection<T>(DiffKind kind, ThingsOf<T> things) : DiffSection(kind)
    where T : class
{
    private const string OrderKey = "urutan";

    public override IEnumerable<DiffRow> Rows(CycleContent source, CycleContent proposal, CycleContent cycle)
    {
        var (before, proposed, now) = (things.In(source, cycle), things.In(proposal, cycle), things.In(cycle, source));
        foreach (var thing in before)
        {
            var present = Find(now, things.Key(thing));
            var fields = present is null ? Paired(things.Fields(thing, true), []) : Different(things.Fields(thing, false), things.Fields(present, false));
            if (fields.Count > 0)
            {
                yield return new DiffRow(
                    Kind, things.Key(thing), things.Name(present ?? thing), present is null ? DiffChange.Removed : DiffChange.Changed, fields, present is null || CanGoBack(proposed, present));
            }
        }

        foreach (var thing in now.Where(n => Find(before, things.Key(n)) is null))
        {
            yield return new DiffRow(Kind, things.Key(thing), things.Name(thing), DiffChange.Added, Paired([], things.Fields(thing, true)), true);
        }

        var (was, @is) = (Shared(before, now), Shared(now, before));
        if (things.IsOrdered && !was.Select(things.Key).SequenceEqual(@is.Select(things.Key)))
        {
            yield return new DiffRow(Kind, OrderKey, "Urutan", DiffChange.Changed, [new DiffField("Urutan", Listed(was), Listed(@is))], true);
        }
    }

    public override CycleContent Restore(CycleContent cycle, CycleContent proposal, string key)
    {
        var (now, proposed) = (things.In(cycle, proposal).ToList(), things.In(proposal, cycle));
        if (key == OrderKey)
        {
            var places = proposed.Select(things.Key).ToList();
            return things.Put(cycle, proposal, [.. now.OrderBy(n => places.IndexOf(things.Key(n)) is var place && place < 0 ? int.MaxValue : place)]);
        }

        var (present, earlier) = (Find(now, key), Find(proposed, key));
        switch (present, earlier)
        {
            case ({ }, null):
                now.Remove(present);
                break;
            case ({ }, { }):
                now[now.IndexOf(present)] = things.Over(earlier, present);
                break;
            case (null, { }):
                now.Insert(PlaceOf(earlier, proposed, now), earlier);
                break;
            default:
                break;
        }

        return things.Put(cycle, proposal, now);
    }

    /// <summary>Before the first of those that followed it.</summary>
    private int PlaceOf(T thing, IReadOnlyList<T> among, List<T> now)
    {
        var followers = among.SkipWhile(t => things.Key(t) != things.Key(thing)).Skip(1).Select(things.Key).ToHashSet();
        return now.FindIndex(n => followers.Contains(things.Key(n))) is var place && place < 0 ? now.Count : place;
    }

    private bool CanGoBack(IReadOnlyList<T> proposed, T present) =>
        Find(proposed, things.Key(present)) is not { } earlier || Different(things.Fields(earlier, false), things.Fields(present, false)).Count > 0;

    private List<T> Shared(IReadOnlyList<T> list, IReadOnlyList<T> with) => [.. list.Where(x => Find(with, things.Key(x)) is not null)];

    private string Listed(List<T> list) => string.Join(", ", list.Select(things.Short ?? things.Name));

    private T? Find(IEnumerable<T> list, string key) => list.FirstOrDefault(x => things.Key(x) == key);
}

/// <summary>What a cycle has exactly once.</summary>
internal sealed record OnePart(string Key, string Name, Func<CycleContent, IReadOnlyList<FieldWords>> Fields, Func<CycleContent, CycleContent, CycleContent> Take);

internal sealed class PartSection(DiffKind kind, params OnePart[] parts) : DiffSection(kind)
{
    public override IEnumerable<DiffRow> Rows(CycleContent source, CycleContent proposal, CycleContent cycle) =>
        from part in parts
        let fields = Different(part.Fields(source), part.Fields(cycle))
        where fields.Count > 0
        select new DiffRow(Kind, part.Key, part.Name, DiffChange.Changed, fields, Different(part.Fields(proposal), part.Fields(cycle)).Count > 0);

    public override CycleContent Restore(CycleContent cycle, CycleContent proposal, string key) => parts.Single(p => p.Key == key).Take(cycle, proposal);
}
