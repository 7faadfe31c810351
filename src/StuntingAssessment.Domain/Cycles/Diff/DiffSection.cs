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
