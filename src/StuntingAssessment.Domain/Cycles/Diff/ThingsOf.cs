namespace StuntingAssessment.Domain.Cycles.Diff;

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
