using System.Collections;

namespace StuntingAssessment.Domain.Ansit;

/// <summary>
/// What a workbook says, cell by cell. A province's has half a million: they are kept as numbers beside each other, a quarter of the memory of as many
/// objects, and an object is made when a cell is looked at.
/// </summary>
public sealed class CellInputs : IReadOnlyList<CellInput>
{
    private readonly Chunked<Packed> cells = new();
    private readonly Numbered<Guid> places = new();
    private readonly Numbered<string> measures = new();
    private readonly Dictionary<int, string> reasons = [];
    private readonly Dictionary<int, string> faults = [];

    public int Count => cells.Count;

    public CellInput this[int index]
    {
        get
        {
            var cell = cells[index];
            var content = new CellContent(cell.State, cell.Amount, reasons.GetValueOrDefault(index));
            return new CellInput(places[cell.Place], measures[cell.Measure], content, cell.BaseVersion, faults.GetValueOrDefault(index));
        }
    }

    public void Add(CellInput input)
    {
        if (input.Content.Reason is { } reason)
        {
            reasons.Add(Count, reason);
        }

        if (input.Fault is { } fault)
        {
            faults.Add(Count, fault);
        }

        cells.Add(new Packed(input.Content.Amount, places.NumberOf(input.Place), input.BaseVersion, measures.NumberOf(input.Measure), input.Content.State));
    }

    /// <summary>The cell turned out not to be readable after all.</summary>
    public void Spoil(int index, string fault) => faults[index] = fault;

    public IEnumerator<CellInput> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private readonly record struct Packed(long Amount, int Place, int BaseVersion, int Measure, CellState State);

    /// <summary>Few different things that come again and again.</summary>
    private sealed class Numbered<T>
        where T : notnull
    {
        private readonly List<T> things = [];
        private readonly Dictionary<T, int> numbers = [];

        public T this[int number] => things[number];

        public int NumberOf(T thing)
        {
            if (!numbers.TryGetValue(thing, out var number))
            {
                numbers.Add(thing, number = things.Count);
                things.Add(thing);
            }

            return number;
        }
    }
}
