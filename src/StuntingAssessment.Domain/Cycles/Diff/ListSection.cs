namespace StuntingAssessment.Domain.Cycles.Diff;

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
